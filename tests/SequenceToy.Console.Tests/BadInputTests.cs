namespace SequenceToy.Console.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("run", "Required argument 'task' missing")]
    [InlineData("run nope", "task must be ", "it was nope.")]
    [InlineData("run recal-first", "task must be ", "such as recall-first, recall-last, recall-k-back; it was recal-first.")]
    [InlineData("run adding-problem", "task must be ", "such as adding-urnn, adding-tcn, adding-hs97; it was adding-problem.")]
    [InlineData("run chaos", "such as mackey-glass;")]
    [InlineData("describe nope", "task must be ", "it was nope.")]
    [InlineData("describe", "Required argument 'task' missing")]
    [InlineData("describe copy --steps 0", "--steps must be from 1 to 100000; it was 0.")]
    [InlineData("list --json /no/such/folder/list.json", "--json must be ", "it was /no/such/folder/list.json.")]
    [InlineData("run alternating --test-steps 9..5", "--test-steps: ", "41..500", "9..5.")]
    [InlineData("run sum --test-steps 5..9", "--test-steps ", "sum-of-first-two ")]
    [InlineData("compare sum --seeds 0", "--seeds must be from 1 to 1000; it was 0.")]
    [InlineData("compare", "Required argument 'task' missing")]
    [InlineData("--nope", "'--nope'")]
    [InlineData("lis", "'lis'")]
    [InlineData("--epochs many", "--epochs must be a whole number such as 50; it was many.")]
    [InlineData("--learning-rate fast", "--learning-rate must be a number such as 0.01; it was fast.")]
    [InlineData("--learning-rate 0,01", "--learning-rate must be a number such as 0.01; it was 0,01.")]
    [InlineData("--validation-split 0,2", "--validation-split must be a number such as 0.2; it was 0,2.")]
    [InlineData("--epochs 1,000", "--epochs must be a whole number such as 50; it was 1,000.")]
    [InlineData("compare sum --seeds 2,0", "--seeds must be a whole number such as 10; it was 2,0.")]
    [InlineData("run group-s5 --steps 20000", "--samples × steps × features must be at most 268435456 numbers; they were 2048 × 20000 × 120.")]
    [InlineData("run modular-arithmetic --steps 50000 --samples 2 --validation-split 0.5 --batch-size 1", "--test-samples × steps × features must be at most 268435456 numbers; they were 1000 × 99999 × 8.")]
    [InlineData("run sum --hidden 8192 --layers 64", "--hidden must ")]
    [InlineData("run sum --steps 100000 --hidden 8192 --samples 2000", "--batch-size must ")]
    [InlineData("--engine fused --device cuda", "--engine must be Auto or Torch on the device Cuda; it was Fused")]
    [InlineData("--json /dev/stdout", "--json must be ", "it was /dev/stdout.")]
    [InlineData("--seed 1.5", "--seed must be a whole number such as 42; it was 1.5.")]
    [InlineData("--samples 0", "--samples must be from 1 to 10000000; it was 0.")]
    [InlineData("--validation-split 1", "--validation-split must be at least 0 and below 1; it was 1.")]
    [InlineData("--steps 1", "--steps must be from 2 to 100000; it was 1.")]
    [InlineData("run alternating --steps 0", "--steps must be from 1 to 100000; it was 0.")]
    [InlineData("--network cnn", "--network must be one of lstm, gru, rnn; it was cnn.")]
    [InlineData("--hidden 0", "--hidden must be from 1 to 8192; it was 0.")]
    [InlineData("--layers 0", "--layers must be from 1 to 64; it was 0.")]
    [InlineData("--epochs 0", "--epochs must be from 1 to 10000000; it was 0.")]
    [InlineData("--batch-size 0", "--batch-size must be from 1 to 10000000; it was 0.")]
    [InlineData("--batch-size 801", "--batch-size must be from 1 to 800 (the training samples); it was 801.")]
    [InlineData("run parity --samples 3", "--samples must ", "128", "--batch-size", "it was 3, with 2 ")]
    [InlineData("--validation-split 0.999", "--validation-split must ", "16", "--batch-size", "it was 0.999, which leaves 1 of 1000.")]
    [InlineData("--learning-rate nan", "--learning-rate must be above 0 and at most 100; it was NaN.")]
    [InlineData("--engine steam", "--engine must be one of auto, ", "it was steam.")]
    [InlineData("--engine 1", "it was 1.")]
    [InlineData("--device tpu", "--device must be one of auto, cpu, cuda; it was tpu.")]
    [InlineData("--preset z", "--preset must be one of tutorial; it was z.")]
    [InlineData("--json /no/such/folder/run.json", "--json must be ", "it was /no/such/folder/run.json.")]
    public void Invoke_BadInput_IsOneLineOnStandardErrorAndTwo(string words, params string[] parts)
    {
        var ended = Invoked.With(words.Split(' '));

        ended.ExitCode.Should().Be(2);
        ended.Output.Should().BeEmpty();
        ended.Error.Should().ContainAll(parts).And.EndWith(Environment.NewLine);
        ended.Error.TrimEnd().Should().NotContainAny("\n", "\r", "\t");
    }

    [Theory]
    [InlineData("--json", "--json must be *; it was empty.")]
    [InlineData("--preset", "--preset must be one of tutorial; it was empty.")]
    [InlineData("--epochs", "--epochs must be * such as 50; it was empty.")]
    public void Invoke_EmptyValue_IsCalledSo(string option, string message)
    {
        var ended = Invoked.With(option, "");

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().Match(message + Environment.NewLine);
    }

    [Fact]
    public void Invoke_VeryLongName_IsCut()
    {
        var ended = Invoked.With("run", new string('a', 100_000));

        ended.ExitCode.Should().Be(2);
        ended.Error.TrimEnd().Should().Match($"task must be *; it was {new string('a', 60)}….");
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("sum", "--batch-size", "801")]
    public void Main_BadInput_IsTwo(params string[] words)
    {
        var ended = ConsoleProcess.Run(["run", .. words]);

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().Contain("it was " + words[^1]);
    }
}
