using Npgsql;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Tells faults that pass from those that do not.</summary>
internal static class PostgresFaults
{
    /// <summary>
    /// Whether the same may well succeed when it is tried again: another transaction was in the way, or the server is going, gone or
    /// coming.
    /// </summary>
    /// <param name="fault">What was thrown, perhaps wrapped by EF.</param>
    public static bool IsTransient(Exception fault) => Find(fault) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => false,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.ReadOnlySqlTransaction } => true,
        NpgsqlException found => found.IsTransient || IsNoHost(found),
        _ => false,
    };

    /// <summary>
    /// Whether something that must be unique was made by another transaction at the same time. Done again, the work sees it and says so
    /// in its own words, or does without.
    /// </summary>
    /// <param name="fault">What was thrown, perhaps wrapped by EF.</param>
    public static bool IsCollision(Exception fault) => Find(fault) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Whether the server has said that the transaction was undone, as opposed to saying nothing or going away.</summary>
    /// <param name="fault">What a commit threw.</param>
    public static bool IsRefusal(Exception fault)
        => Find(fault) is PostgresException { SqlState: [not '5', ..] or ['5', not '7', ..] };

    /// <summary>Whether the server cannot be used at present, whatever is asked of it.</summary>
    /// <param name="fault">What was thrown, perhaps wrapped by EF.</param>
    public static bool IsUnavailable(Exception fault)
        => IsTransient(fault) || Find(fault) is PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError };

    // Of several hosts none is the primary, or none can be reached; the driver calls neither transient.
    private static bool IsNoHost(NpgsqlException fault)
        => fault.GetType() == typeof(NpgsqlException) && fault.InnerException is (null or AggregateException);

    private static NpgsqlException? Find(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is NpgsqlException found) return found;
        }

        return null;
    }
}
