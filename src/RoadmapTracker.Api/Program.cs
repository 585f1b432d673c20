using RoadmapTracker.Api.Hosting;

try
{
    return await Commands.RunAsync(args);
}
catch (SettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
