namespace Holdfast.Model.Jobs;

/// <summary>Values of ReschedulePolicy.DelayFunction.</summary>
public static class DelayFunction
{
    public const string Constant = "constant";
    public const string Exponential = "exponential";
    public const string Fibonacci = "fibonacci";
}
