using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Storage;

/// <summary>
/// The one place that says how values are stored. SQLite: ids as 16 bytes in network order (they sort by time), moments as
/// microseconds since 1970 in UTC, dates as ISO text, enums as text. PostgreSQL has types of its own for all but enums.
/// </summary>
internal static class StorageConventions
{
    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>Sets the stored form of each type of value.</summary>
    public static void ChooseColumnTypes(ModelConfigurationBuilder builder, string? provider)
    {
        if (provider == Sqlite)
        {
            builder.Properties<Guid>().HaveConversion<GuidToBlob>();
            builder.Properties<DateTimeOffset>().HaveConversion<MomentToMicroseconds>();
        }

        builder.Properties<IReadOnlyList<int>>().HaveConversion<NumbersToText, NumbersComparer>();
        StoreAsText<Basis>(builder);
        StoreAsText<DatePrecision>(builder);
        StoreAsText<SubjectKind>(builder);
        StoreAsText<TextStatus>(builder);
        StoreAsText<PillarCode>(builder);
        StoreAsText<TimelinePhase>(builder);
        StoreAsText<CitationSubject>(builder);
        StoreAsText<OrganisationKind>(builder);
        StoreAsText<RegionalGroup>(builder);
        StoreAsText<RoundtableRole>(builder);
        StoreAsText<OfferStatus>(builder);
        StoreAsText<OfferCapacity>(builder);
        StoreAsText<FeedbackStatus>(builder);
        StoreAsText<FeedbackPosition>(builder);
        StoreAsText<CommitmentStatus>(builder);
        StoreAsText<CommitmentOrigin>(builder);
        StoreAsText<CommitmentRole>(builder);
        StoreAsText<ReportingInterval>(builder);
        StoreAsText<VerificationState>(builder);
        StoreAsText<ProgressStatus>(builder);
        StoreAsText<RecordOrigin>(builder);
        StoreAsText<FollowUpLink>(builder);
        StoreAsText<EvidenceVisibility>(builder);
        StoreAsText<AccountStatus>(builder);
        StoreAsText<RepresentationStatus>(builder);
    }

    /// <summary>Names columns after properties: <c>DateFirstDay</c> becomes <c>date_first_day</c>.</summary>
    public static void NameInSnakeCase(ModelBuilder builder)
    {
        foreach (IMutableEntityType type in builder.Model.GetEntityTypes())
        {
            foreach (IMutableProperty property in type.GetProperties()) property.SetColumnName(ToSnakeCase(property.Name));
        }
    }

    /// <summary>The column of a property.</summary>
    internal static string ToSnakeCase(string name)
    {
        StringBuilder text = new(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static void StoreAsText<T>(ModelConfigurationBuilder builder)
        where T : struct, Enum
        => builder.Properties<T>().HaveConversion<EnumToText<T>>();

    private sealed class GuidToBlob() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), blob => new Guid(blob, true));

    private sealed class MomentToMicroseconds() : ValueConverter<DateTimeOffset, long>(
        moment => Moments.ToMicroseconds(moment), microseconds => Moments.FromMicroseconds(microseconds));

    private sealed class EnumToText<T>() : ValueConverter<T, string>(value => EnumText.Write(value), text => EnumText.Read<T>(text))
        where T : struct, Enum;

    private sealed class NumbersToText() : ValueConverter<IReadOnlyList<int>, string>(
        numbers => string.Join(',', numbers), text => Numbers.Read(text));

    private sealed class NumbersComparer() : Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<IReadOnlyList<int>>(
        (left, right) => left!.SequenceEqual(right!), numbers => numbers.Count, numbers => numbers);

    /// <summary>Lists of small numbers as text.</summary>
    internal static class Numbers
    {
        /// <summary>Reads <c>9,17</c>; empty text is the empty list.</summary>
        public static int[] Read(string text)
            => text.Length == 0 ? [] : [.. text.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
    }
}
