using System.ComponentModel;
using Espalier.Relay;

namespace Espalier.Tests.Binding.Conference;

/// <summary>Which speakers.</summary>
/// <param name="Levels">One of these levels.</param>
public sealed record SpeakerFilter(IReadOnlyList<Level>? Levels);

/// <summary>An order of speakers.</summary>
public enum SpeakerOrder
{
    /// <summary>A to Z.</summary>
    Name,

    /// <summary>Z to A.</summary>
    NameDescending,
}

/// <summary>One of everything.</summary>
/// <param name="Text">A text.</param>
/// <param name="Number">A number with a default.</param>
/// <param name="Day">A day.</param>
/// <param name="Patch">Absent, null or a text.</param>
/// <param name="Rows">Lists in a list.</param>
/// <param name="Speaker">A speaker's id.</param>
/// <param name="Anything">An id of any type.</param>
/// <param name="Inner">The same again.</param>
/// <param name="Choice">One of two.</param>
public sealed record EchoInput(
    string Text,
    int Number = 7,
    DateOnly? Day = null,
    Optional<string?> Patch = default,
    IReadOnlyList<int[]?>? Rows = null,
    [ID<Speaker>] Guid? Speaker = null,
    [ID] NodeId? Anything = null,
    EchoInput? Inner = null,
    ChoiceInput? Choice = null)
{
    /// <summary>A level beside the constructor.</summary>
    [DefaultValue(Level.FirstTime)]
    public Level Level { get; init; }

    /// <summary>Keeps its initialiser when absent.</summary>
    public string? Kept { get; init; } = "kept";

    public override string ToString() => string.Join('|',
        Text,
        Number,
        Day?.ToString("O"),
        Patch.HasValue ? Patch.Value ?? "null" : "absent",
        Rows is null ? "" : string.Join(';', Rows.Select(row => row is null ? "null" : string.Join(',', row))),
        Speaker?.ToString()[^1..],
        Anything?.TypeName,
        Inner is null ? "" : $"({Inner})",
        Choice?.ByName ?? Choice?.ByNumber?.ToString(),
        Level,
        Kept ?? "null");
}

/// <summary>Either.</summary>
[OneOf]
public sealed record ChoiceInput
{
    /// <summary>By name.</summary>
    public string? ByName { get; init; }

    /// <summary>By number.</summary>
    public int? ByNumber { get; init; }
}
