/// A case of an enumeration whose raw values count its cases from 0.
protocol NumberedCase: CaseIterable, RawRepresentable where RawValue == Int {}

extension NumberedCase {
    /// Its name in the source, which is also that in an explanation.
    var name: String { String(describing: self) }
}

/// A number for each case of an enumeration; 0 where none was told.
///
/// Asked for often, hence without the hashing of a dictionary.
struct CaseNumbers<Case: NumberedCase> {
    private var numbers = [Double](repeating: 0, count: Case.allCases.count)

    subscript(one: Case) -> Double {
        get { numbers[one.rawValue] }
        set { numbers[one.rawValue] = newValue }
    }

    /// Whether a case holds.
    func contains(_ one: Case) -> Bool { numbers[one.rawValue] != 0 }

    /// Tells that a case holds.
    mutating func insert(_ one: Case) { numbers[one.rawValue] = 1 }

    /// Tells that a case does not hold.
    mutating func remove(_ one: Case) { numbers[one.rawValue] = 0 }
}
