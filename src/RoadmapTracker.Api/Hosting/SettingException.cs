namespace RoadmapTracker.Api.Hosting;

/// <summary>A setting that ends the start: its message is the one line an operator reads.</summary>
internal sealed class SettingException : Exception
{
    /// <summary>Names what is wrong.</summary>
    /// <param name="setting">The setting as an environment variable, such as <c>Database__Provider</c>.</param>
    /// <param name="problem">What is wrong with its value and what would be right, as the rest of the sentence.</param>
    public SettingException(string setting, string problem)
        : base($"Setting {setting}: {problem}")
    {
    }
}
