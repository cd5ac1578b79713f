using System.Security.Cryptography;
using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Starts a child of a parameterized job with its payload and metadata.</summary>
internal sealed class DispatchJob(CommandContext context)
{
    private const string Infix = "/dispatch-";

    public Task<Result<JobDispatchResponse>> RunAsync(JobKey key, JobDispatchRequest request, string idempotencyToken, CancellationToken ct)
    {
        var random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        return context.Writer.RunAsync(snapshot => Decide(snapshot, key, request, idempotencyToken, random), ct);
    }

    private Result<Change<JobDispatchResponse>> Decide(Snapshot snapshot, JobKey key, JobDispatchRequest request, string token, string random)
    {
        if (snapshot.Find(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id)) is not { } parent) return UnknownThings.Job(key);
        if (DispatchRules.Check(parent, request) is { } fault) return fault;
        if (token.Length > 0 && snapshot.ChildrenOf(key).FirstOrDefault(child => child.DispatchIdempotencyToken == token) is { } earlier)
            return new Change<JobDispatchResponse>(new WriteBatch(), revision => Answer(earlier, null, revision) with { JobCreateIndex = earlier.CreateIndex ?? 0 });
        var batch = new WriteBatch().Expect(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id), parent.ModifyIndex ?? 0);
        var child = new JobVersions(snapshot, context.Options).Write(batch, null, Child(parent, request, token, random), context.Now);
        var evaluation = child.Periodic is null ? NewEvaluation.For(child with { JobModifyIndex = 0 }, EvalTrigger.JobRegister, context.Now) : null;
        if (evaluation is not null) batch.Put(Schema.Evaluations, evaluation);
        return new Change<JobDispatchResponse>(batch, revision => Answer(child, evaluation, revision));
    }

    private Job Child(Job parent, JobDispatchRequest request, string token, string random)
    {
        var prefix = request.IdPrefixTemplate.Length == 0 ? "" : $"{request.IdPrefixTemplate}-";
        var id = $"{parent.ID}{Infix}{prefix}{context.Now.ToUnixTimeSeconds()}-{random}";
        return parent with
        {
            ID = id,
            Name = id,
            ParentID = parent.ID,
            Dispatched = true,
            DispatchIdempotencyToken = token,
            Payload = request.Payload,
            Meta = parent.Meta.OrEmpty().Concat(request.Meta.OrEmpty()).ToValueMap(),
            Priority = request.Priority > 0 ? request.Priority : parent.Priority,
            CreateIndex = null,
        };
    }

    private static JobDispatchResponse Answer(Job child, Evaluation? evaluation, long revision) => new()
    {
        DispatchedJobID = child.ID,
        EvalID = evaluation?.ID ?? "",
        EvalCreateIndex = evaluation is null ? 0 : revision,
        JobCreateIndex = revision,
        Index = revision,
        KnownLeader = true,
    };
}
