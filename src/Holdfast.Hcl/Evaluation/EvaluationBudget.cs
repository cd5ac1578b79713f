namespace Holdfast.Hcl.Evaluation;

/// <summary>Counts the work of one file's expressions. Loops inside loops stay below every single limit and would still never end.</summary>
sealed class EvaluationBudget
{
    long left = HclLimits.EvaluationSteps;

    public bool Reported { get; set; }

    public bool Take(long steps = 1) => (left -= steps) >= 0;
}
