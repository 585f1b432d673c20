using Espalier.AspNetCore.TrustedDocuments;
using Microsoft.Extensions.Options;
using RoadmapTracker.Api.Hosting;
using RoadmapTracker.Data.Storage;

try
{
    return await Commands.RunAsync(args);
}
catch (Exception wrong) when (wrong is SettingException or DatabaseStartException or TrustedDocumentException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
