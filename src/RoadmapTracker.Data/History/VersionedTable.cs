using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RoadmapTracker.Data.History;

/// <summary>
/// How the versions of a table's rows are kept in its twin <c>…_version</c>, which has two columns more: from when and until when the row
/// was known like that. The statements have the parameters <c>@id</c> (the entity), <c>@from</c> (from when its new version is known),
/// <c>@at</c> (the moment of the change) and <c>@open</c> (the end of versions that have none), and are the same for every database.
/// </summary>
internal sealed class VersionedTable
{
    /// <summary>The versions of the rows of an entity itself, or of what belongs to it.</summary>
    /// <param name="type">The type of the rows; all columns are kept.</param>
    /// <param name="entityColumn">The column with the id of the entity: <c>id</c> for the entity's own row.</param>
    public VersionedTable(IEntityType type, string entityColumn)
    {
        string table = type.GetTableName()!;
        Name = $"{table}_version";
        Columns = [.. type.GetProperties().Select(property => $"\"{property.GetColumnName()}\"")];
        // An entity's own row tells by its version that it has changed; the columns of links are never null.
        string same = entityColumn == "id" ? "FALSE" : string.Join(" AND ", Columns.Select(column => $"x.{column} = v.{column}"));
        string columns = string.Join(", ", Columns);
        string selected = string.Join(", ", Columns.Select(column => $"x.{column}"));
        // Several changes may share a moment; what begins and ends at the same one was never known.
        End = $"""
            DELETE FROM {Name} WHERE {entityColumn} = @id AND known_to = @open AND known_from = @at;
            UPDATE {Name} SET known_to = @at WHERE {entityColumn} = @id AND known_to = @open;
            """;
        Keep = $"""
            DELETE FROM {Name} AS v WHERE v.{entityColumn} = @id AND v.known_to = @open AND v.known_from = @at
                AND NOT EXISTS (SELECT 1 FROM {table} x WHERE x.{entityColumn} = @id AND {same});
            UPDATE {Name} AS v SET known_to = @at WHERE v.{entityColumn} = @id AND v.known_to = @open
                AND NOT EXISTS (SELECT 1 FROM {table} x WHERE x.{entityColumn} = @id AND {same});
            INSERT INTO {Name} ({columns}, known_from, known_to) SELECT {selected}, @from, @open FROM {table} x WHERE x.{entityColumn} = @id
                AND NOT EXISTS (SELECT 1 FROM {Name} v WHERE v.{entityColumn} = @id AND v.known_to = @open AND {same});
            """;
    }

    /// <summary>The table that holds the versions.</summary>
    public string Name { get; }

    /// <summary>The columns of the table itself, quoted.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Ends the versions of what everybody may see no longer.</summary>
    public string End { get; }

    /// <summary>Ends the versions that hold no longer and begins those that hold now.</summary>
    public string Keep { get; }
}
