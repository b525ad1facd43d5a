/// What the extractor is told about a document besides its bytes.
public struct DocumentContext: Sendable {
  /// The file's name as text (invalid bytes replaced); becomes `document.path`.
  public var path: String
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits; becomes `document.id`.
  public var digest: String
  /// When the document was taken in, milliseconds since 1970-01-01T00:00:00Z.
  public var ingestedAt: Int64

  /// Creates a context.
  public init(path: String, digest: String, ingestedAt: Int64) {
    self.path = path
    self.digest = digest
    self.ingestedAt = ingestedAt
  }
}
