using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace RoadmapTracker.Data.Storage;

/// <summary>SQL beside what a context makes of it, in the same transaction.</summary>
internal static class ContextCommands
{
    /// <summary>A command in the context's transaction.</summary>
    public static DbCommand CreateCommand(this TrackerContext context, string sql = "")
    {
        DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}
