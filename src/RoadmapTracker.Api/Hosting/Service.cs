using Espalier.AspNetCore;
using Microsoft.AspNetCore.Connections;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Files;
using RoadmapTracker.Api.Participation;

namespace RoadmapTracker.Api.Hosting;

/// <summary>The service put together: what it is made of, and in which order a request passes through it.</summary>
internal static class Service
{
    /// <summary>Serves until the process is told to stop; it ends within ten seconds then, and requests under way finish.</summary>
    /// <param name="start">What the command line says.</param>
    /// <exception cref="SettingException">A setting is wrong, or an address is in use.</exception>
    /// <exception cref="Data.Storage.DatabaseStartException">The database cannot be used.</exception>
    public static async Task RunAsync(StartArguments start)
    {
        await using var app = Build(start);
        await app.PrepareDatabaseAsync();
        try
        {
            await app.StartAsync();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new SettingException("ASPNETCORE_URLS", failure.Message);
        }

        await app.WaitForShutdownAsync();
    }

    private static WebApplication Build(StartArguments start)
    {
        var builder = WebApplication.CreateBuilder(start.ToOptions());
        ServiceAddress.Configure(builder);
        var started = false;
        Logs.Add(builder, () => started);

        // First to start and last to stop, so that it tells of all between.
        Telemetry.Add(builder);
        builder.AddServerLimits();
        builder.AddTrustedProxies();
        builder.AddAllowedOrigins();
        Drain.Add(builder);
        builder.AddDatabase();
        builder.AddSignIn();
        RetentionJob.Add(builder);
        AnswerTime.Add(builder);

        // The version of answers hears of a commit first: subscribers who are told of it and ask again get no old answer.
        builder.AddTransport();
        builder.Services.AddRoadmapTrackerSchema();

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => started = true);
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseRequestFraming();
        Drain.Use(app);
        app.UseAllowedOrigins();
        app.UsePages();
        app.UseBusyRefusal();
        app.UseSignIn();
        app.UseMiddleware<IdempotencyKeys>();
        app.MapHealth();
        app.MapGraphQL();
        app.MapFiles();
        app.AnnounceAddresses();
        return app;
    }
}
