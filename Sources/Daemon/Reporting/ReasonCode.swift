/// Why files are set aside: every `code` of a `NAME.reason.json`, with what it means and what to do.
///
/// The codes are what programs and metrics (`mirsad_files_failed_total{reason="…"}`) know a reason by; they never change
/// their meaning. The words here are for documents; the reason file itself says more of the file at hand.
public struct ReasonCode: Sendable, Equatable {
    /// The stable word.
    public var code: String
    /// What it means, one sentence.
    public var meaning: String
    /// What to do about it, one sentence.
    public var remedy: String

    init(_ code: String, _ meaning: String, _ remedy: String) {
        (self.code, self.meaning, self.remedy) = (code, meaning, remedy)
    }

    /// All of them, in alphabetical order.
    public static let all = [
        ReasonCode(
            "binary",
            "The file is not text: it holds NUL or control bytes, as documents, pictures and archives do.",
            "Convert it to plain text first, and drop that."
        ),
        ReasonCode("device", "It is a device, not a file.", "Drop the article itself as an ordinary file."),
        ReasonCode(
            "directory",
            "It is a folder, not a file; what is in it was not read.",
            "Drop the articles themselves, without a folder."
        ),
        ReasonCode(
            "empty",
            "The file holds no text.",
            "Drop it again with its text; the writer should rename it into the inbox only when it is complete."
        ),
        ReasonCode("pipe", "It is a named pipe, not a file.", "Drop the article itself as an ordinary file."),
        ReasonCode("socket", "It is a socket, not a file.", "Drop the article itself as an ordinary file."),
        ReasonCode(
            "symbolic_link",
            "It is a symbolic link; links are never followed.",
            "Copy what it leads to into the inbox."
        ),
        ReasonCode(
            "too_large",
            "The file has more bytes than inbox.maximum_file_bytes allows; it was not read.",
            "Drop one article a file, or raise the limit and drop it again."
        ),
        ReasonCode(
            "undecodable",
            "The text is in no encoding that is read (UTF-8, UTF-16 with a byte-order mark, Windows-1256, ISO 8859-6), or it is "
                + "cut off in the middle of a letter.",
            "Copy the file again, or convert it to UTF-8, for example with iconv."
        ),
    ]
}
