using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>What organisations think of recommendations, with every public version of it, and the themes it speaks of.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000200_FeedbackTables")]
public sealed class FeedbackTables : Migration
{
    private const string Tables = """
            CREATE TABLE theme (
                id uuid NOT NULL PRIMARY KEY,
                slug text COLLATE "C" NOT NULL,
                name_en text COLLATE "C" NOT NULL,
                name_ar text COLLATE "C",
                name_zh text COLLATE "C",
                name_fr text COLLATE "C",
                name_ru text COLLATE "C",
                name_es text COLLATE "C",
                added_at timestamptz NOT NULL,
                version integer NOT NULL
            );
            CREATE UNIQUE INDEX ix_theme_slug ON theme (slug);

            CREATE TABLE feedback (
                id uuid NOT NULL PRIMARY KEY,
                organisation_id uuid NOT NULL,
                recommendation_id uuid NOT NULL,
                status text COLLATE "C" NOT NULL,
                position text COLLATE "C" NOT NULL,
                text text COLLATE "C" NOT NULL,
                language text COLLATE "C" NOT NULL,
                edition integer NOT NULL,
                revises_id uuid,
                superseded_by_id uuid,
                created_at timestamptz NOT NULL,
                submitted_at timestamptz,
                version integer NOT NULL,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT,
                FOREIGN KEY (revises_id) REFERENCES feedback (id) ON DELETE RESTRICT,
                FOREIGN KEY (superseded_by_id) REFERENCES feedback (id) ON DELETE RESTRICT
            );
            CREATE UNIQUE INDEX ix_feedback_organisation_id_recommendation_id_edition ON feedback (organisation_id, recommendation_id, edition);
            CREATE INDEX ix_feedback_organisation_id_created_at_id ON feedback (organisation_id, created_at, id);
            CREATE INDEX ix_feedback_recommendation_id_created_at_id ON feedback (recommendation_id, created_at, id);
            CREATE INDEX ix_feedback_created_at_id ON feedback (created_at, id);
            CREATE UNIQUE INDEX ix_feedback_revises_id ON feedback (revises_id) WHERE revises_id IS NOT NULL;
            CREATE INDEX ix_feedback_superseded_by_id ON feedback (superseded_by_id) WHERE superseded_by_id IS NOT NULL;

            CREATE TABLE feedback_theme (
                feedback_id uuid NOT NULL,
                theme_id uuid NOT NULL,
                position integer NOT NULL,
                PRIMARY KEY (feedback_id, theme_id),
                FOREIGN KEY (feedback_id) REFERENCES feedback (id) ON DELETE CASCADE,
                FOREIGN KEY (theme_id) REFERENCES theme (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_feedback_theme_theme_id_feedback_id ON feedback_theme (theme_id, feedback_id);

            CREATE TABLE feedback_version (
                id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                recommendation_id uuid NOT NULL,
                status text COLLATE "C" NOT NULL,
                position text COLLATE "C" NOT NULL,
                text text COLLATE "C" NOT NULL,
                language text COLLATE "C" NOT NULL,
                edition integer NOT NULL,
                revises_id uuid,
                superseded_by_id uuid,
                created_at timestamptz NOT NULL,
                submitted_at timestamptz,
                version integer NOT NULL,
                known_from timestamptz NOT NULL,
                known_to timestamptz NOT NULL,
                PRIMARY KEY (id, known_from)
            );
            CREATE INDEX ix_feedback_version_created_at ON feedback_version (created_at, id, known_from, known_to);
            CREATE INDEX ix_feedback_version_recommendation_id ON feedback_version (recommendation_id, created_at, id, known_from, known_to);
            CREATE INDEX ix_feedback_version_organisation_id ON feedback_version (organisation_id, created_at, id, known_from, known_to);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
