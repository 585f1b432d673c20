namespace Espalier.AspNetCore.Tests.Uploads;

/// <summary>A letter and what goes with it.</summary>
public sealed record LetterInput(string Subject, IFile? Scan = null, IReadOnlyList<IFile>? Enclosures = null);
