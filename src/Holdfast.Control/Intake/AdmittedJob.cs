namespace Holdfast.Control.Intake;

/// <summary>A job in canonical form that may be stored, and what its user should be told.</summary>
internal sealed record AdmittedJob(Job Job, IReadOnlyList<string> Warnings)
{
    public string WarningText => Sentences.List("warning", Warnings);
}
