namespace SequenceToy.Reliability.Fuzz;

/// <summary>A broken promise.</summary>
/// <param name="Reader">The name of the reader.</param>
/// <param name="Stage">What was done: <c>read</c>, or the name of a use.</param>
/// <param name="Problem">The type of the exception, or what else is wrong: <c>slow</c>, <c>memory</c>.</param>
/// <param name="Where">The methods nearest to the problem; findings with the same place are counted together, unless a method was inlined in one of them.</param>
/// <param name="Detail">The message and the stack.</param>
internal sealed record Finding(string Reader, string Stage, string Problem, string Where, string Detail)
{
    /// <summary>The text by which findings are grouped.</summary>
    public string Group => $"{Reader}, {Stage}: {Problem} at {Where}";

    public static Finding Of(string reader, string stage, Exception problem) =>
        new(reader, stage, problem.GetType().Name, StackTop.Of(problem), problem.ToString());
}
