import Evaluation
import Testing

@Suite("The scorecard")
struct ScorecardTests {
    private func scorecard() throws -> Scorecard {
        Scorecard(gold: try Example.set(Example.gold), said: try Example.set(Example.records))
    }

    @Test("is full where both readers are one, on the seeds and on an example")
    func same() throws {
        for set in [try Example.seeds(), try Example.set(Example.gold)] {
            let scorecard = Scorecard(gold: set, said: set)
            #expect(scorecard.overall == 1)
            #expect(scorecard.differences.isEmpty)
            #expect(scorecard.missingCount == 0)
            for measure in Measure.allCases { #expect(scorecard.figure(measure).value == 1, "\(measure)") }
        }
    }

    @Test("counts what was found, what was wrong and what was missed")
    func report() throws {
        #expect(
            try scorecard().report == [
                "4 articles; 1 without a record",
                "  document type accuracy       0.500  2/4",
                "  event F1                     0.571  P 0.500 R 0.667 (tp 2 fp 2 fn 1)",
                "  primary event F1             0.667  P 0.667 R 0.667 (tp 2 fp 1 fn 1)",
                "  status                       0.667  2/3",
                "  participants F1              0.400  P 0.500 R 0.333 (tp 1 fp 1 fn 2)",
                "  participant role             0.000  0/1",
                "  participant country          1.000  1/1",
                "  participant title            0.000  0/1",
                "  date start                   0.667  2/3",
                "  date end                     0.333  1/3",
                "  date start (gold has one)    1.000  2/2",
                "  city                         1.000  3/3",
                "  country of place             0.667  2/3",
                "  countries F1                 0.667  P 0.750 R 0.600 (tp 3 fp 1 fn 2)",
                "  organizations F1             1.000  P 1.000 R 1.000 (tp 1 fp 0 fn 0)",
                "  attendees F1                 0.667  P 1.000 R 0.500 (tp 1 fp 0 fn 1)",
                "  conference name              1.000  1/1",
                "  conference ordinal           0.000  0/1",
                "  topics F1                    0.500  P 1.000 R 0.333 (tp 1 fp 0 fn 2)",
                "  OVERALL (mean of 13)         0.562",
                #"  gold \ got       visit conference bilateral_       none    missing"#,
                "  visit                    1          0          0          0          0",
                "  conference               0          1          0          0          0",
                "  bilateral_talks          0          0          0          0          1",
                "  none                     1          0          0          0          0",
            ])
    }

    @Test("gives programs the same figures, with the differences where they are asked for")
    func json() throws {
        let json = try scorecard().json(withDifferences: false)
        #expect(json.hasPrefix(#"{"overall": 0.5619, "document type accuracy": 0.5, "event F1": 0.5714, "#))
        #expect(json.hasSuffix(#""conference ordinal": 0.0, "topics F1": 0.5}"#))
        let full = try scorecard().json(withDifferences: true)
        #expect(full.hasSuffix(#", {"id": "d", "error": "date - got -"}]}"#))
    }

    @Test("names each point on which an article differs")
    func differences() throws {
        #expect(
            try scorecard().differences.map { "\($0.identifier): \($0.text)" } == [
                "a: missed participant - | وزير الداخلية المغربي",
                "a: extra participant غريب | -",
                "c: type none got visit",
                "d: type bilateral_talks got missing",
                "d: missed participant ليلى حداد | -",
                "d: date - got -",
            ])
    }

    @Test("does not depend on the order of articles, events and persons, or on articles that gold does not have")
    func order() throws {
        let gold = try Example.seeds()
        var turned = LabelledSet()
        for identifier in gold.identifiers.reversed() {
            var document = try #require(gold[identifier])
            document.events.reverse()
            for index in document.events.indices { document.events[index].participants.reverse() }
            turned[identifier] = document
        }
        turned["another"] = LabelledDocument(type: "visit", events: [LabelledEvent(type: "visit")])
        #expect(Scorecard(gold: gold, said: turned).overall == 1)
    }

    @Test("falls with each field of a seed that is wrong")
    func fields() throws {
        let gold = try Example.seeds()
        let identifier = "001_745be6fae9b0773c"
        let changes: [(Measure, (inout LabelledEvent) -> Void)] = [
            (.status, { $0.status = "denied" }), (.dateStart, { $0.dateStart = nil }),
            (.dateEnd, { $0.dateEnd = "2024-11-24" }), (.city, { $0.city = "فاس" }),
            (.countryOfPlace, { $0.country = "BE" }), (.countries, { $0.countries = ["MA"] }),
            (.participants, { $0.participants.removeLast() }),
            (.participantRole, { $0.participants[0].role = "chair" }),
            (.participantTitle, { $0.participants[0].title = "طبيب" }), (.topics, { $0.topics.removeFirst() }),
            (.organizations, { $0.organizations = ["الاتحاد الأوروبي"] }), (.attendees, { $0.attendees = ["سامي"] }),
            (.participantCountry, { $0.participants[0].country = nil }),
        ]
        for (measure, change) in changes {
            var said = gold
            var document = try #require(said[identifier])
            change(&document.events[0])
            said[identifier] = document
            let scorecard = Scorecard(gold: gold, said: said)
            for other in Measure.allCases where other != measure && other != .dateStartGiven {
                #expect(scorecard.figure(other).value == 1, "\(measure) also changed \(other)")
            }
            #expect(scorecard.figure(measure).value < 1, "\(measure)")
        }
    }
}
