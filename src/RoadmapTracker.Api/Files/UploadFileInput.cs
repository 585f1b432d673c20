using Espalier;

namespace RoadmapTracker.Api.Files;

/// <summary>A file to be kept, such as evidence. It goes after a day unless something names it.</summary>
/// <param name="File">
/// The file, at most 10 MiB: PDF, JPEG, PNG, WebP, DOCX or XLSX, CSV or text in UTF-8, told by its content. Images have at most 24 million
/// pixels, lose their metadata, and are kept without what follows them.
/// </param>
public sealed record UploadFileInput(IFile File);
