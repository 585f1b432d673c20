using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>
/// The moment of the last commit beside the version of the data. Each commit's is later than the one before, also when the clock is set
/// back or two processes write, so that what was true at a moment stays so.
/// </summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261121000006_CommitMoment")]
public sealed class CommitMoment : Migration
{
    private const string Column = """
            ALTER TABLE data_version ADD COLUMN moment INTEGER NOT NULL DEFAULT 0;
            UPDATE data_version SET moment = (SELECT coalesce(max(at), 0) FROM state_change);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Column);
}
