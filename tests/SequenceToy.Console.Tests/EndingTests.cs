using SequenceToy.Console.Views;
using SequenceToy.Tasks;

namespace SequenceToy.Console.Tests;

public sealed class EndingTests
{
    [Fact]
    public void Outcome_SolvedOnValidationOnly_SaysThatTheFreshSamplesAreOthers()
    {
        // Fifty validation samples are soon all correct; some of the fresh ones are not.
        using var result = SequenceExperiment.For(TaskCatalog.Find("dyck-1")!.Create())
            .WithSamples(1050, validationSplit: 50.0 / 1050, testSamples: 5000).WithTraining(learningRate: 0.02).WithSeed(1).Run();

        (result.StopReason.ToString(), result.IsSolved).Should().Be(("Solved", false));
        Outcome.InOneLine(result).Should().MatchRegex("^Goal reached on the validation [^:]*, not on [^:]*: sequence accuracy 9");
        Ending.Sentence(result).Should().MatchRegex("the validation score was better than the goal.* test score did not");
    }
}
