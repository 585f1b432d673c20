using Espalier.AspNetCore.TrustedDocuments;
using Microsoft.Extensions.Options;
using RoadmapTracker.Api.Hosting;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Copies;

try
{
    return await Commands.RunAsync(args);
}
catch (Exception wrong) when (wrong is SettingException or DatabaseStartException or CopyException or TrustedDocumentException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
