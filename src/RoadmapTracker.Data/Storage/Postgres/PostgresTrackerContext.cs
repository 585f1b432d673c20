using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>The same model; a type of its own because EF finds migrations by it.</summary>
/// <param name="options">The connection.</param>
internal sealed class PostgresTrackerContext(DbContextOptions<PostgresTrackerContext> options) : TrackerContext(options)
{
    // Compares texts by their bytes, as SQLite does, so that lists have one order and cursors one meaning on both.
    private const string Collation = "C";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (IMutableProperty property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if ((property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string)) property.SetCollation(Collation);
        }
    }
}
