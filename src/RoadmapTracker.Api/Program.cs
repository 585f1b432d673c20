using RoadmapTracker.Api.Hosting;

try
{
    return await Commands.Create().Parse(args).InvokeAsync(Commands.Invocation);
}
catch (SettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
