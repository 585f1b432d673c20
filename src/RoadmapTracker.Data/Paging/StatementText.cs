using System.Runtime.CompilerServices;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Paging;

/// <summary>Takes an interpolated text apart while it is added to a statement: literals are SQL, holes are values.</summary>
/// <remarks>The first two arguments are the compiler's; see "interpolated string handler" in the language's reference.</remarks>
[InterpolatedStringHandler]
internal readonly ref struct StatementText(int literalLength, int holes, Statement statement)
{
    /// <summary>The statement.</summary>
    public Statement Statement { get; } = statement;

    /// <summary>How many characters of SQL there are, and how many values.</summary>
    public (int Characters, int Holes) Size { get; } = (literalLength, holes);

    /// <summary>Adds SQL.</summary>
    public void AppendLiteral(string sql) => Statement.Add(sql);

    /// <summary>Adds a value.</summary>
    public void AppendFormatted(SqlValue value) => Statement.Parameter(value);

    /// <summary>Adds a value of an enum in its written form.</summary>
    public void AppendFormatted<T>(T value)
        where T : struct, Enum
        => Statement.Parameter(EnumText.Write(value));

    /// <summary>Adds whether a column's value is one of many.</summary>
    public void AppendFormatted(In list) => list.AddTo(Statement);
}
