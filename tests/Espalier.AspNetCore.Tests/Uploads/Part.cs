namespace Espalier.AspNetCore.Tests.Uploads;

/// <summary>A part of a multipart request.</summary>
public sealed record Part(string Name, string Text, string? FileName = null);
