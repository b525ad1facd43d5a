/// What the extractor is told about a document besides its bytes.
public struct DocumentContext: Sendable {
    /// The file's name as text (invalid bytes replaced); becomes `document.path`.
    public var path: String
    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits; becomes `document.id`.
    public var digest: String
    /// When the document was taken in, milliseconds since 1970-01-01T00:00:00Z.
    public var ingestedAt: Int64
    /// Who dropped it; nil when that is not known.
    public var droppedBy: Dropper?
    /// What came with the document.
    public var given: GivenFacts

    /// Creates a context.
    public init(path: String, digest: String, ingestedAt: Int64, given: GivenFacts = GivenFacts(), droppedBy: Dropper? = nil) {
        self.path = path
        self.digest = digest
        self.ingestedAt = ingestedAt
        self.given = given
        self.droppedBy = droppedBy
    }
}

/// What is known of a document from outside its text; each goes before what the front matter says.
public struct GivenFacts: Sendable, Equatable {
    /// The day of publication.
    public var published: CivilDay?
    /// Who published it.
    public var source: String?
    /// Where it was published.
    public var url: String?
    /// Its headline, where the text has none.
    public var title: String?

    /// Creates facts; what is not known is nil.
    public init(published: CivilDay? = nil, source: String? = nil, url: String? = nil, title: String? = nil) {
        self.published = published
        self.source = source
        self.url = url
        self.title = title
    }
}

/// The user who dropped a document.
public struct Dropper: Sendable, Equatable {
    /// The user's number.
    public var uid: UInt32
    /// The user's name; nil when the system had none to tell.
    public var name: String?

    /// Creates a dropper.
    public init(uid: UInt32, name: String?) {
        self.uid = uid
        self.name = name
    }
}
