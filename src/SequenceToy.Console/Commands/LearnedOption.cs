using System.CommandLine;
using SequenceToy.Diagnosis;

namespace SequenceToy.Console.Commands;

/// <summary>The option that makes an exit code of the verdict, for scripts.</summary>
internal static class LearnedOption
{
    public static Option<bool> Create() => new("--fail-if-not-learned")
    {
        Description = "Ends with exit code 1 unless the verdict is 'learned' or 'at the noise floor'.",
    };

    /// <summary>Returns the exit code of a run that was not canceled.</summary>
    /// <param name="isGiven">True when the option was given.</param>
    /// <param name="verdict">Returns the verdict, which takes time to find.</param>
    public static int ExitCode(bool isGiven, Func<Verdict> verdict) =>
        isGiven && verdict() is not (Verdict.Learned or Verdict.AtNoiseFloor) ? CommandLine.NotLearned : CommandLine.Completed;
}
