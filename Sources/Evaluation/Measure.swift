/// What is measured; the raw value is its name in reports.
public enum Measure: String, Sendable, CaseIterable {
    case documentType = "document type accuracy"
    case events = "event F1"
    case primaryEvent = "primary event F1"
    case status
    case participants = "participants F1"
    case participantRole = "participant role"
    case participantCountry = "participant country"
    case participantTitle = "participant title"
    case dateStart = "date start"
    case dateEnd = "date end"
    case dateStartGiven = "date start (gold has one)"
    case city
    case countryOfPlace = "country of place"
    case countries = "countries F1"
    case organizations = "organizations F1"
    case attendees = "attendees F1"
    case conferenceName = "conference name"
    case conferenceOrdinal = "conference ordinal"
    case topics = "topics F1"

    /// Those whose mean is the overall figure.
    public static let headline: [Measure] = [
        .documentType, .events, .primaryEvent, .participants, .participantRole, .participantCountry, .participantTitle,
        .dateStart, .city, .countryOfPlace, .countries, .status, .topics,
    ]
}

/// The count behind a measure.
public enum Figure: Sendable, Equatable {
    /// Of things looked for: found, said but wrong, missed.
    case search(found: Int, extra: Int, missed: Int)
    /// Of fields compared: equal, all.
    case share(equal: Int, all: Int)

    /// 0…1; F1 of a search, the part that is equal of a share; 1 where nothing was to be compared.
    public var value: Double {
        switch self {
        case .search:
            precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        case .share(let equal, let all):
            all > 0 ? Double(equal) / Double(all) : 1
        }
    }

    /// Of what was said, the part that is right, 0…1; the value for a share.
    public var precision: Double {
        guard case .search(let found, let extra, _) = self else { return value }
        return found + extra > 0 ? Double(found) / Double(found + extra) : 1
    }

    /// Of what was looked for, the part that was found, 0…1; the value for a share.
    public var recall: Double {
        guard case .search(let found, _, let missed) = self else { return value }
        return found + missed > 0 ? Double(found) / Double(found + missed) : 1
    }
}
