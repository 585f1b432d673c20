using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>The near-static part: recommendations, Roadmap, organisations, roundtables, timeline and their sources.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261121000001_CatalogueTables")]
public sealed class CatalogueTables : Migration
{
    private const string Tables = """
            CREATE TABLE source (
                id uuid NOT NULL PRIMARY KEY,
                title text COLLATE "C" NOT NULL,
                url text COLLATE "C",
                seed_document text COLLATE "C"
            );

            CREATE TABLE citation (
                subject_kind text COLLATE "C" NOT NULL,
                subject_id uuid NOT NULL,
                position integer NOT NULL,
                source_id uuid NOT NULL,
                PRIMARY KEY (subject_kind, subject_id, position),
                FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_citation_source_id ON citation (source_id);

            CREATE TABLE data_note (
                id uuid NOT NULL PRIMARY KEY,
                topic text COLLATE "C" NOT NULL,
                position integer NOT NULL,
                text text COLLATE "C" NOT NULL
            );
            CREATE UNIQUE INDEX ix_data_note_topic_position ON data_note (topic, position);

            CREATE TABLE source_contradiction (
                id uuid NOT NULL PRIMARY KEY,
                position integer NOT NULL,
                subject text COLLATE "C" NOT NULL,
                one_source text COLLATE "C" NOT NULL,
                another_source text COLLATE "C" NOT NULL,
                followed text COLLATE "C" NOT NULL
            );
            CREATE UNIQUE INDEX ix_source_contradiction_position ON source_contradiction (position);

            CREATE TABLE recommendation_set (
                id uuid NOT NULL PRIMARY KEY,
                number integer NOT NULL,
                title text COLLATE "C" NOT NULL,
                title_as_call text COLLATE "C" NOT NULL
            );
            CREATE UNIQUE INDEX ix_recommendation_set_number ON recommendation_set (number);

            CREATE TABLE pillar (
                id uuid NOT NULL PRIMARY KEY,
                code text COLLATE "C" NOT NULL,
                position integer NOT NULL,
                title text COLLATE "C" NOT NULL,
                summary text COLLATE "C" NOT NULL
            );
            CREATE UNIQUE INDEX ix_pillar_code ON pillar (code);

            CREATE TABLE area (
                id uuid NOT NULL PRIMARY KEY,
                slug text COLLATE "C" NOT NULL,
                number integer NOT NULL,
                name text COLLATE "C" NOT NULL,
                title text COLLATE "C" NOT NULL,
                set_id uuid NOT NULL,
                pillar_id uuid,
                pillar_basis text COLLATE "C" NOT NULL,
                FOREIGN KEY (pillar_id) REFERENCES pillar (id) ON DELETE RESTRICT,
                FOREIGN KEY (set_id) REFERENCES recommendation_set (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_area_pillar_id ON area (pillar_id);
            CREATE INDEX ix_area_set_id ON area (set_id);
            CREATE UNIQUE INDEX ix_area_slug ON area (slug);

            CREATE TABLE recommendation (
                id uuid NOT NULL PRIMARY KEY,
                code text COLLATE "C" NOT NULL,
                position integer NOT NULL,
                set_id uuid NOT NULL,
                area_id uuid NOT NULL,
                short_title text COLLATE "C" NOT NULL,
                official_text text COLLATE "C",
                unconfirmed_text text COLLATE "C",
                text_status text COLLATE "C" NOT NULL,
                sdg_goals text COLLATE "C" NOT NULL,
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT,
                FOREIGN KEY (set_id) REFERENCES recommendation_set (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_recommendation_area_id ON recommendation (area_id);
            CREATE UNIQUE INDEX ix_recommendation_code ON recommendation (code);
            CREATE INDEX ix_recommendation_set_id ON recommendation (set_id);

            CREATE TABLE area_recommendation (
                area_id uuid NOT NULL,
                recommendation_id uuid NOT NULL,
                basis text COLLATE "C" NOT NULL,
                PRIMARY KEY (area_id, recommendation_id),
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_area_recommendation_recommendation_id ON area_recommendation (recommendation_id);

            CREATE TABLE report_document (
                id uuid NOT NULL PRIMARY KEY,
                slug text COLLATE "C" NOT NULL,
                position integer NOT NULL,
                symbol text COLLATE "C",
                title text COLLATE "C" NOT NULL,
                date_first_day date NOT NULL,
                date_precision text COLLATE "C" NOT NULL,
                presented_on date,
                agenda_item text COLLATE "C",
                text_read boolean NOT NULL,
                note text COLLATE "C"
            );
            CREATE UNIQUE INDEX ix_report_document_slug ON report_document (slug);

            CREATE TABLE architecture_model (
                id uuid NOT NULL PRIMARY KEY,
                slug text COLLATE "C" NOT NULL,
                position integer NOT NULL,
                name text COLLATE "C" NOT NULL,
                note text COLLATE "C",
                basis text COLLATE "C" NOT NULL
            );
            CREATE UNIQUE INDEX ix_architecture_model_slug ON architecture_model (slug);

            CREATE TABLE organisation (
                id uuid NOT NULL PRIMARY KEY,
                slug text COLLATE "C" NOT NULL,
                name text COLLATE "C" NOT NULL,
                sort_name text COLLATE "C" NOT NULL,
                acronym text COLLATE "C",
                kind text COLLATE "C" NOT NULL,
                kind_basis text COLLATE "C" NOT NULL,
                iso2 text COLLATE "C",
                iso3 text COLLATE "C",
                regional_group text COLLATE "C",
                regional_group_basis text COLLATE "C",
                regional_group_note text COLLATE "C",
                government_of_id uuid,
                note text COLLATE "C",
                registered_at timestamptz,
                version integer NOT NULL,
                FOREIGN KEY (government_of_id) REFERENCES organisation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_organisation_government_of_id_sort_name_id ON organisation (government_of_id, sort_name, id);
            CREATE UNIQUE INDEX ix_organisation_iso3 ON organisation (iso3);
            CREATE INDEX ix_organisation_kind_sort_name_id ON organisation (kind, sort_name, id);
            CREATE INDEX ix_organisation_regional_group_sort_name_id ON organisation (regional_group, sort_name, id);
            CREATE UNIQUE INDEX ix_organisation_slug ON organisation (slug);
            CREATE INDEX ix_organisation_sort_name_id ON organisation (sort_name, id);

            CREATE TABLE roadmap_action (
                id uuid NOT NULL PRIMARY KEY,
                code text COLLATE "C" NOT NULL,
                area_id uuid NOT NULL,
                position integer NOT NULL,
                summary text COLLATE "C" NOT NULL,
                paragraph text COLLATE "C",
                lead_note text COLLATE "C",
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_roadmap_action_area_id ON roadmap_action (area_id);
            CREATE UNIQUE INDEX ix_roadmap_action_code ON roadmap_action (code);

            CREATE TABLE roadmap_action_lead (
                action_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                position integer NOT NULL,
                PRIMARY KEY (action_id, organisation_id),
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (action_id) REFERENCES roadmap_action (id) ON DELETE CASCADE
            );
            CREATE INDEX ix_roadmap_action_lead_organisation_id ON roadmap_action_lead (organisation_id);

            CREATE TABLE timeline_event (
                id uuid NOT NULL PRIMARY KEY,
                code text COLLATE "C" NOT NULL,
                date_first_day date NOT NULL,
                date_precision text COLLATE "C" NOT NULL,
                ends_on date,
                phase text COLLATE "C" NOT NULL,
                title text COLLATE "C" NOT NULL,
                detail text COLLATE "C",
                note text COLLATE "C"
            );
            CREATE UNIQUE INDEX ix_timeline_event_code ON timeline_event (code);

            CREATE TABLE timeline_event_organisation (
                event_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                position integer NOT NULL,
                PRIMARY KEY (event_id, organisation_id),
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (event_id) REFERENCES timeline_event (id) ON DELETE CASCADE
            );
            CREATE INDEX ix_timeline_event_organisation_organisation_id ON timeline_event_organisation (organisation_id);

            CREATE TABLE roundtable (
                id uuid NOT NULL PRIMARY KEY,
                slug text COLLATE "C" NOT NULL,
                number integer NOT NULL,
                name text COLLATE "C" NOT NULL,
                area_id uuid NOT NULL,
                mapping_basis text COLLATE "C" NOT NULL,
                mapping_note text COLLATE "C" NOT NULL,
                list_complete boolean NOT NULL,
                gaps text COLLATE "C" NOT NULL,
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_roundtable_area_id ON roundtable (area_id);
            CREATE UNIQUE INDEX ix_roundtable_slug ON roundtable (slug);

            CREATE TABLE roundtable_recommendation (
                roundtable_id uuid NOT NULL,
                recommendation_id uuid NOT NULL,
                basis text COLLATE "C" NOT NULL,
                PRIMARY KEY (roundtable_id, recommendation_id),
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_roundtable_recommendation_recommendation_id ON roundtable_recommendation (recommendation_id);

            CREATE TABLE process_fact (
                id uuid NOT NULL PRIMARY KEY,
                position integer NOT NULL,
                text text COLLATE "C" NOT NULL
            );
            CREATE UNIQUE INDEX ix_process_fact_position ON process_fact (position);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
