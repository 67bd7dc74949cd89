using System.Diagnostics;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Benchmarks;

/// <summary>Measures one step of a network in use, next to predicting the sequence so far again and to a step of libtorch's LSTM with its state.</summary>
internal static class StepwiseTimes
{
    private const int Steps = 100;

    public static void Run(TextWriter output)
    {
        LibTorchLoader.EnsureLoaded();
        set_num_threads(1);
        output.WriteLine($"## One more step of a sequence of {Steps} steps, in original units, one thread; median of {StepTimes.Rounds} rounds in turns");
        output.WriteLine();
        output.WriteLine("| network | `Next` | whole sequence again | libtorch step with state | whole / `Next` | libtorch / `Next` | bytes per step |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        WarmUp();
        foreach (var kind in Networks())
        {
            using var result = Trained(kind);
            var stepwise = result.Start();
            var sequence = Enumerable.Range(0, Steps).Select(step => (float)(step % 7)).ToArray();
            Action[] measured = [() => Sum(stepwise, sequence), () => Whole(result, sequence)];
            using var torch = kind is LstmOptions { Layers: 1 } ? nn.LSTM(1, kind.HiddenSize, batchFirst: true) : null;
            using var head = nn.Linear(kind.HiddenSize, 1);
            var times = StepTimes.InTurns(Steps, torch is null ? measured : [.. measured, () => Libtorch(torch, head, sequence)]);

            // A whole sequence is one call, not one per step.
            var (next, whole) = (times[0], times[1] * Steps);
            var (peer, ratio) = torch is null ? ("", "") : (Text(times[2]), FormattableString.Invariant($"{times[2] / next:F0}"));
            output.WriteLine(FormattableString.Invariant(
                $"| {kind.Name}, {kind.HiddenSize} units, {kind.Layers} layer(s) | {Text(next)} | {Text(whole)} | {peer} | {whole / next:F0} | {ratio} | {Bytes(stepwise, sequence)} |"));
        }
    }

    // .NET recompiles hot code twice, 0.1 s after the last newly compiled method: all is done after about 3 s.
    private static void WarmUp()
    {
        using var result = Trained(new LstmOptions { HiddenSize = 5 });
        var (stepwise, sequence) = (result.Start(), new float[Steps]);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 4;)
        {
            Sum(stepwise, sequence);
        }
    }

    private static IEnumerable<RecurrentOptions> Networks() =>
    [
        new LstmOptions { HiddenSize = 4 }, new LstmOptions { HiddenSize = 5 }, new GruOptions { HiddenSize = 5 }, new RnnOptions { HiddenSize = 5 },
        new LstmOptions { HiddenSize = 5, Layers = 2 }, new LstmOptions { HiddenSize = 16 }, new LstmOptions { HiddenSize = 32 }, new LstmOptions { HiddenSize = 128 },
    ];

    private static ExperimentResult Trained(RecurrentOptions kind)
    {
        var samples = SequenceDataset.FromArrays([.. Enumerable.Range(0, 20).Select(i => Enumerable.Range(i, i + 2).Select(x => (float)(x % 7)).ToArray())], new float[20]);
        return SequenceExperiment.For(samples).WithNetwork(kind).WithTraining(epochs: 1).Run();
    }

    private static float Sum(StepwisePrediction stepwise, float[] sequence)
    {
        var sum = 0f;
        foreach (var value in sequence)
        {
            sum += stepwise.Next(value)[0];
        }

        return sum;
    }

    private static void Whole(ExperimentResult result, float[] sequence) => result.Model.Predict(sequence);

    private static void Libtorch(LSTM lstm, Linear head, float[] sequence)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        (Tensor, Tensor)? state = null;
        foreach (var value in sequence)
        {
            var (output, h, c) = lstm.call(tensor([value], [1, 1, 1]), state);
            head.call(output).item<float>();
            state = (h, c);
        }
    }

    private static long Bytes(StepwisePrediction stepwise, float[] sequence)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Sum(stepwise, sequence);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / sequence.Length;
    }

    private static string Text(double microseconds) => FormattableString.Invariant($"{microseconds:F3} µs");
}
