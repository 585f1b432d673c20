using RoadmapTracker.Api.Hosting;
using RoadmapTracker.Data.Storage;

try
{
    return await Commands.RunAsync(args);
}
catch (Exception wrong) when (wrong is SettingException or DatabaseStartException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
