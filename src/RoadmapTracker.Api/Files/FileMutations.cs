using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Files;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Files;

namespace RoadmapTracker.Api.Files;

/// <summary>How files come in.</summary>
[MutationType]
[Authorize(Roles.Representative, Roles.Office)]
[Error<Forbidden>]
[Error<InvalidInput>]
[Error<IdempotencyKeyReused>]
public static class FileMutations
{
    // What is looked at lies in memory.
    private static readonly SemaphoreSlim _inspections = new(4);

    /// <summary>
    /// Keeps a file, sent by the GraphQL multipart request specification. Representatives and the Office may, 100 files a day.
    /// </summary>
    public static async Task<StoredFile> UploadFileAsync(UploadFileInput input, Workflow workflow, FileStore store, Caller caller, CancellationToken ct)
    {
        // Before anything of it is read.
        StoredFile.RequireMayUpload(await caller.ActorAsync(ct));
        var (type, length, hash) = await KeepAsync(input.File, store, ct);
        return await workflow.RunAsync(
            async step =>
            {
                await RequireWithinLimitAsync(step);
                var file = StoredFile.Upload(step.Actor, input.File.Name, type.Extension, type.MediaType, length, hash, step.Now);
                step.Data.Add(file);
                return file;
            },
            ct);
    }

    private static async Task<(FileType Type, int Length, string Hash)> KeepAsync(IFile file, FileStore store, CancellationToken ct)
    {
        if (file.Length > FileInspection.MaxSize) throw new InvalidInput("file", "A file has at most 10 MiB.");
        await _inspections.WaitAsync(ct);
        try
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, ct);
            var kept = FileInspection.Inspect(content.GetBuffer().AsMemory(0, (int)content.Length), file.Name);
            return (kept.Type, kept.Content.Length, await store.KeepAsync(kept.Content, ct));
        }
        finally
        {
            _inspections.Release();
        }
    }

    private static async Task RequireWithinLimitAsync(WorkflowStep step)
    {
        var since = step.Now.AddDays(-1);
        var account = step.Actor.AccountId;
        if (await step.Data.Set<StoredFile>().CountAsync(file => file.AccountId == account && file.CreatedAt > since, step.Cancellation) >= StoredFile.DailyLimit)
            throw new Forbidden($"An account uploads at most {StoredFile.DailyLimit} files a day.");
    }
}
