namespace SequenceToy.Samples.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string[], string> BadUsage => new()
    {
        { ["run", "nothing"], "task must be one of sum-of-first-two, recall-first, recall-last, alternating-binary; it was nothing." },
        { ["run"], "Required argument 'task' missing for command: 'run'." },
        { ["--nonsense"], "Unrecognized command or argument '--nonsense'." },
        { ["--epochs", "0"], "epochs must be from 1 to 10000000; it was 0." },
        { ["--epochs", "many"], "Cannot parse argument 'many' for option '--epochs' as a whole number." },
        { ["--hidden", "-1"], "hiddenSize must be from 1 to 8192; it was -1." },
        { ["--learning-rate", "NaN"], "learningRate must be above 0 and at most 100; it was NaN." },
        { ["--validation-split", "1"], "validationSplit must be at least 0 and below 1; it was 1." },
        { ["--samples", "10", "--batch-size", "9"], "batchSize must be from 1 to 8 (the training samples); it was 9." },
        { ["run", "recall-last", "--steps", "0"], "steps must be from 1 to 100000; it was 0." },
        { ["--preset", "nothing"], "--preset must be one of tutorial; it was nothing." },
        { ["--json", "/no/such/folder/run.json"], "--json must be a file in a folder that exists; it was /no/such/folder/run.json." },
    };

    [Theory]
    [MemberData(nameof(BadUsage))]
    public void Invoke_BadUsage_IsOneLineAndCodeTwo(string[] args, string message)
    {
        var call = Invocation.Of(args);

        call.Error.TrimEnd().Should().Be(message);
        (call.Code, call.Output).Should().Be((2, ""));
    }

    [Fact]
    public void List_Always_NamesEachTask()
    {
        var call = Invocation.Of("list");

        call.Code.Should().Be(0);
        call.Console.Should().ContainAll("sum-of-first-two", "recall-first", "recall-last", "alternating-binary");
    }

    [Theory]
    [InlineData("sum-of-first-two")]
    [InlineData("alternating-binary")]
    public void Run_Piped_IsPlainTextOfEightyColumns(string task)
    {
        var call = Invocation.Of("run", task, "--epochs", "3", "--seed", "1");

        (call.Code, call.Error).Should().Be((0, ""));
        call.Console.Should().NotContainAny("\u001b", "\r").And.ContainAll("Epoch", "Scores on 1000 fresh samples", "New inputs");
        call.Console.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Run_SameSeedTwice_PrintsTheSameNumbers()
    {
        string[] args = ["run", "recall-last", "--epochs", "3", "--seed", "4"];

        WithoutTimes(Invocation.Of(args)).Should().Be(WithoutTimes(Invocation.Of(args)));
    }

    [Fact]
    public void Run_Quiet_IsOneLine() =>
        Invocation.Of("run", "recall-last", "--epochs", "2", "--quiet").Console.Trim().Should().StartWith("recall-last: ").And.NotContain("Epoch");

    private static string WithoutTimes(Invocation call) =>
        string.Join('\n', call.Console.Split('\n').Where(line => !line.StartsWith("Trained in", StringComparison.Ordinal)));
}
