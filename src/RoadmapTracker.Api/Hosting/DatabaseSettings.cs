using System.Data.Common;

namespace RoadmapTracker.Api.Hosting;

/// <summary>Where the data is.</summary>
/// <param name="ConnectionString">
/// The SQLite connection string, setting <c>ConnectionStrings__RoadmapTracker</c>; by default the file
/// <c>data/roadmaptracker.db</c> below the working folder.
/// </param>
internal sealed record DatabaseSettings(string ConnectionString)
{
    private const string Sqlite = "Sqlite";

    private static readonly string _default = $"Data Source={Path.Combine("data", "roadmaptracker.db")}";

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SettingException">A value cannot work.</exception>
    public static DatabaseSettings Read(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        if (!string.IsNullOrEmpty(provider) && !provider.Equals(Sqlite, StringComparison.OrdinalIgnoreCase))
            throw new SettingException("Database__Provider", $"'{provider}' is not a provider; the one there is is {Sqlite}.");

        var connection = configuration.GetConnectionString("RoadmapTracker");
        return new DatabaseSettings(string.IsNullOrWhiteSpace(connection) ? _default : Checked(connection));
    }

    private static string Checked(string connection)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection };
            return parts.ContainsKey("Data Source") || parts.ContainsKey("DataSource") || parts.ContainsKey("Filename") ? connection : throw Wrong();
        }
        catch (ArgumentException)
        {
            throw Wrong();
        }
    }

    private static SettingException Wrong()
        => new("ConnectionStrings__RoadmapTracker", "it is not a connection string such as 'Data Source=data/roadmaptracker.db'.");
}
