namespace Holdfast.JobSpec.Validation;

internal static class UiRules
{
    private const int LongestDescription = 1000;
    private const int MostLinks = 10;
    private const int LongestLabel = 128;

    internal static readonly RuleTable<Scope<JobUIConfig>> Table = new RuleTable<Scope<JobUIConfig>>()
        .Error(
            "description",
            ui => ui.Block.Description.Length > LongestDescription,
            ui => $"has {ui.Block.Description.Length} characters; at most {LongestDescription} are allowed")
        .Error("link", ui => ui.Block.Links is { Count: > MostLinks }, ui => $"is given {ui.Block.Links!.Count} times; at most {MostLinks} links are allowed")
        .Parts(ui => Scope<JobUILink>.List(ui.Block.Links, ui.Path, "link"), new RuleTable<Scope<JobUILink>>()
            .Error("label", link => link.Block.Label.Length == 0, "is missing; say what the link leads to")
            .Error("label", link => link.Block.Label.Length > LongestLabel, $"is longer than {LongestLabel} characters")
            .Error("url", link => link.Block.URL.Length == 0, "is missing; give the address of the link"));
}
