#!/usr/bin/env dotnet
#:package SequenceToy@0.1.0
#:property UseCurrentRuntimeIdentifier=true
#:property PublishAot=false

// A custom task: output the largest of four numbers. See docs/own-task.md.
using SequenceToy;
using SequenceToy.Data;
using SequenceToy.Tasks;

var task = new LargestOfFour();
Console.WriteLine(SampleDrawing.Draw(task, task.Generate(1, SeededRandom.ForSeed(1, RandomPurpose.Data))[0]));

using var result = SequenceExperiment.For(task).Run();
var outcome = result.IsSolved == true ? "goal reached" : "goal not reached";
Console.WriteLine(FormattableString.Invariant($"RMSE {result.Scores.Rmse:F2}, baseline {result.BaselineScore(Metric.Rmse):F1}: {outcome}"));
Console.WriteLine(FormattableString.Invariant($"the largest of 5, 80, 33, 60 → {result.Predict([5, 80, 33, 60])[0]:F1}"));

internal sealed class LargestOfFour : ISequenceTask
{
    public string Id => "largest-of-four";
    public string Summary => "Output the largest of four numbers.";
    public string Source => "This page";
    public int Features => 1;
    public TargetSpec Target { get; } = TargetSpec.Number();
    public RecommendedSettings Recommended { get; } = new() { HiddenSize = 16, Epochs = 100 };
    public Goal Goal { get; } = new(Metric.Rmse, 2);

    public SequenceDataset Generate(int count, SeededRandom random) => SequenceDataset.Draw(count, Target, () =>
    {
        float[] numbers = [.. Enumerable.Range(0, 4).Select(_ => random.NextInt32(0, 99))];
        return new Sample(new Sequence(numbers), [numbers.Max()]);
    });
}
