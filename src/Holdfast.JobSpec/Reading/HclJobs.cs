using System.Collections.Immutable;
using Holdfast.Hcl;
using Holdfast.Hcl.Decoding;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Functions;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;
using Holdfast.JobSpec.Blocks;
using Holdfast.JobSpec.Paths;
using Holdfast.JobSpec.Variables;

namespace Holdfast.JobSpec.Reading;

/// <summary>Job files in HCL's native or JSON syntax: variables, locals, then the job block.</summary>
internal static class HclJobs
{
    private static readonly string[] TopLevel = ["job", "variable", "variables", "locals"];

    internal static ParsedJob Parse(SourceFile file, JobFileOptions options, Diagnostics diagnostics) =>
        Read(HclParser.ParseFile(file, diagnostics), json: false, file, options, diagnostics);

    internal static ParsedJob ParseJson(SourceFile file, JobFileOptions options, Diagnostics diagnostics) =>
        Read(HclJsonParser.ParseFile(file, diagnostics), json: true, file, options, diagnostics);

    private static ParsedJob Read(Body? body, bool json, SourceFile file, JobFileOptions options, Diagnostics diagnostics)
    {
        var places = new JobPlaces(new SourceRange(file, 0, 0));
        if (body is null) return new(null, diagnostics, places);
        ReportUnknown(body, diagnostics);
        var jobs = body.Blocks("job", 1, diagnostics);
        ReportCount(jobs, body, diagnostics);
        if (jobs.Length == 0) return new(null, diagnostics, places);

        var context = Context(body, options, diagnostics);
        var block = jobs[0] with { Body = DynamicBlocks.Expand(jobs[0].Body, context, diagnostics) };
        places = new JobPlaces(block.Range);
        var draft = new BlockReader(context, diagnostics, places, json).ReadRoot(JobBlocks.Job, block);
        foreach (var task in draft?.Tasks ?? []) places.Enclose(JobPath.KeyOf("task", task.Name), JobPath.KeyOf("group", task.Name));
        return new(diagnostics.HasErrors ? null : draft?.Resolve(), diagnostics, places);
    }

    private static EvalContext Context(Body body, JobFileOptions options, Diagnostics diagnostics)
    {
        var functions = JobFunctions.For(options.BaseDirectory);
        var constants = new EvalContext(null, functions);
        var declared = new VariableDeclarations(constants, diagnostics).Read(body);
        var given = new GivenValues(declared, options, diagnostics).Read();
        var variables = new VariableValues(constants, diagnostics).Settle(declared, given);
        var locals = Locals.Evaluate(body, variables, functions, RuntimeText, diagnostics);
        return new(new Dictionary<string, Value>(StringComparer.Ordinal) { ["var"] = variables, ["local"] = locals }, functions) { UnresolvedRoot = RuntimeText };
    }

    // ${attr.…}, ${node.…}, ${meta.…}, ${env.…}, ${NOMAD_…} and whatever else is not known here is for the node to fill in.
    private static Value RuntimeText(Traversal traversal) => Value.Of($"${{{traversal.Text}}}");

    private static void ReportUnknown(Body body, Diagnostics diagnostics)
    {
        foreach (var item in body.Items.Where(item => !TopLevel.Contains(item.Name)))
        {
            var homes = Elsewhere.Of(item.Name, item is Block);
            diagnostics.Error(
                item is Block ? "Unknown block" : "Unknown argument",
                $"A job file holds one job block, and variable, variables and locals blocks beside it; \"{item.Name}\" is none of these.{homes}",
                item.NameRange, NameSuggestion.For(item.Name, TopLevel));
        }
    }

    private static void ReportCount(ImmutableArray<Block> jobs, Body body, Diagnostics diagnostics)
    {
        if (jobs.Length > 1)
            diagnostics.Error(
                "More than one job", $"A file describes one job; the first is on line {jobs[0].Range.StartPosition.Line}. Put this one in a file of its own.",
                jobs[1].Range);
        else if (jobs.Length == 0 && !diagnostics.HasErrors)
            diagnostics.Error("No job", "The file has no job block: job \"name\" { ... }.", body.Range with { End = body.Range.Start });
    }
}
