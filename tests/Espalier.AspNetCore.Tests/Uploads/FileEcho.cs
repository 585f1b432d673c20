namespace Espalier.AspNetCore.Tests.Uploads;

/// <summary>What arrived of a file.</summary>
[ObjectType]
public sealed record FileEcho(string Name, int Length, string? ContentType, string Text, string Again);
