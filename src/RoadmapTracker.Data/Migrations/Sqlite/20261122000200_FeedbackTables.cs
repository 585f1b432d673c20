using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>What organisations think of recommendations, with every public version of it, and the themes it speaks of.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261122000200_FeedbackTables")]
public sealed class FeedbackTables : Migration
{
    private const string Tables = """
            CREATE TABLE theme (
                id BLOB NOT NULL PRIMARY KEY,
                slug TEXT NOT NULL,
                name_en TEXT NOT NULL,
                name_ar TEXT,
                name_zh TEXT,
                name_fr TEXT,
                name_ru TEXT,
                name_es TEXT,
                added_at INTEGER NOT NULL,
                version INTEGER NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_theme_slug ON theme (slug);

            CREATE TABLE feedback (
                id BLOB NOT NULL PRIMARY KEY,
                organisation_id BLOB NOT NULL,
                recommendation_id BLOB NOT NULL,
                status TEXT NOT NULL,
                position TEXT NOT NULL,
                text TEXT NOT NULL,
                language TEXT NOT NULL,
                edition INTEGER NOT NULL,
                revises_id BLOB,
                superseded_by_id BLOB,
                created_at INTEGER NOT NULL,
                submitted_at INTEGER,
                version INTEGER NOT NULL,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT,
                FOREIGN KEY (revises_id) REFERENCES feedback (id) ON DELETE RESTRICT,
                FOREIGN KEY (superseded_by_id) REFERENCES feedback (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE UNIQUE INDEX IX_feedback_organisation_id_recommendation_id_edition ON feedback (organisation_id, recommendation_id, edition);
            CREATE INDEX IX_feedback_organisation_id_created_at_id ON feedback (organisation_id, created_at, id);
            CREATE INDEX IX_feedback_recommendation_id_created_at_id ON feedback (recommendation_id, created_at, id);
            CREATE INDEX IX_feedback_created_at_id ON feedback (created_at, id);
            CREATE UNIQUE INDEX IX_feedback_revises_id ON feedback (revises_id) WHERE revises_id IS NOT NULL;
            CREATE INDEX IX_feedback_superseded_by_id ON feedback (superseded_by_id) WHERE superseded_by_id IS NOT NULL;

            CREATE TABLE feedback_theme (
                feedback_id BLOB NOT NULL,
                theme_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (feedback_id, theme_id),
                FOREIGN KEY (feedback_id) REFERENCES feedback (id) ON DELETE CASCADE,
                FOREIGN KEY (theme_id) REFERENCES theme (id) ON DELETE RESTRICT
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_feedback_theme_theme_id_feedback_id ON feedback_theme (theme_id, feedback_id);

            CREATE TABLE feedback_version (
                id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                recommendation_id BLOB NOT NULL,
                status TEXT NOT NULL,
                position TEXT NOT NULL,
                text TEXT NOT NULL,
                language TEXT NOT NULL,
                edition INTEGER NOT NULL,
                revises_id BLOB,
                superseded_by_id BLOB,
                created_at INTEGER NOT NULL,
                submitted_at INTEGER,
                version INTEGER NOT NULL,
                known_from INTEGER NOT NULL,
                known_to INTEGER NOT NULL,
                PRIMARY KEY (id, known_from)
            ) STRICT;
            CREATE INDEX IX_feedback_version_created_at ON feedback_version (created_at, id, known_from, known_to);
            CREATE INDEX IX_feedback_version_recommendation_id ON feedback_version (recommendation_id, created_at, id, known_from, known_to);
            CREATE INDEX IX_feedback_version_organisation_id ON feedback_version (organisation_id, created_at, id, known_from, known_to);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
