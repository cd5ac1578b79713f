namespace Holdfast.Hcl.Evaluation;

/// <summary>Counts the work of one file's expressions. Loops inside loops stay below every single limit and would still never end.</summary>
sealed class EvaluationBudget
{
    long left = HclLimits.EvaluationSteps;

    public bool IsSpent => left < 0;

    /// <summary>False once there is nothing left.</summary>
    public bool Take(long steps = 1)
    {
        if (left >= 0) left -= steps;
        return left >= 0;
    }
}
