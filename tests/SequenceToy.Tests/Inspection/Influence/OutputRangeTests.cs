using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Inspection.Influence;

public sealed class OutputRangeTests
{
    public static TheoryData<int> Cases => new(Enumerable.Range(0, Targets.Length));

    private static readonly TargetSpec[] Targets =
    [
        TargetSpec.Number(), TargetSpec.Number(2), TargetSpec.Class(3), TargetSpec.ClassSet(2),
        TargetSpec.Number(1, TargetPlacement.EveryStep), TargetSpec.Class(3, TargetPlacement.EveryStep), TargetSpec.ClassSet(2, TargetPlacement.EveryStep),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_RandomNetworks_EqualsBruteForce(int target)
    {
        // 30 samples say which vectors a step takes, all of them; six are measured on.
        var data = RandomSamples.Draw(Targets[target], 30, 4, 2, hasLengths: true, hasMask: Targets[target].Placement == TargetPlacement.EveryStep);
        using var model = RandomNetworks.Drawn(data, new GruOptions { HiddenSize = 5 });
        var own = InfluenceReport.Of(model, data, InfluenceMethod.Swing, new() { Samples = 6, Points = 30, Counting = StepCounting.FromStart });

        var answered = data.Where(sample => sample.Mask?.Contains(true) != false).ToArray();
        foreach (var step in own.Steps)
        {
            var moves = answered.Take(6).Where(sample => BruteForce.PredictionStep(sample) >= step.Step).Select(sample => Largest(answered
                .Where(other => BruteForce.PredictionStep(other) >= step.Step)
                .Select(other => BruteForce.Answer(model, sample, BruteForce.PredictionStep(sample), step.Step, BruteForce.Step(other, step.Step))), own, model, answered)).ToArray();
            step.Samples.Should().Be(moves.Length);
            step.Share.Should().BeApproximately(moves.Average(move => move.Share), 1e-5);
            step.Mean.Should().BeApproximately(moves.Average(move => move.Move), 1e-5);
            step.Largest.Should().BeApproximately(moves.Max(move => move.Move), 1e-5);
        }

        own.Steps.Select(step => step.Step).Should().Equal(Enumerable.Range(0, own.Steps.Count));
        own.Features.Should().HaveCount(2 * own.Steps.Count);
    }

    [Fact]
    public void Of_Adder_MovesByTheRangeOfWhatIsAdded()
    {
        var data = Pairs();
        using var model = RandomNetworks.Adder(data, [2, 0.5f], isScaled: false);

        var own = InfluenceReport.Of(model, data);

        // Of each step the vectors (0, 0) and (10, 4); of its features 0 to 10, twice, and 0 to 4, by half.
        own.Range.Should().Be(44);
        own.Steps.Should().OnlyContain(step => step.Mean == 22 && step.StandardDeviation == 0 && step.Largest == 22 && step.Share == 0.5 && step.Samples == 4);
        own.Features.Select(feature => (feature.Step, feature.Feature, feature.Mean)).Should().Equal((0, 0, 20), (0, 1, 2), (1, 0, 20), (1, 1, 2));
        own.Sentences[0].Should().Match("step 1 changes *by 22 (50.0% of * 44)");
        InfluenceReport.Of(model, data, options: new() { ByFeature = false }).Should().Be(own with { Features = [] });
    }

    [Fact]
    public void Of_InputWithoutWeight_IsIgnored()
    {
        var data = Pairs();
        using var model = RandomNetworks.Adder(data, [2, 0], isScaled: false);

        var own = InfluenceReport.Of(model, data);

        own.Features.Where(feature => feature.Feature == 1).Should().OnlyContain(feature => feature.Mean == 0 && feature.IsIgnored);
        own.Sentence(own.Features[1]).Should().Match("step 1, feature 2 has no effect *by 0 (0.0%* 44)");
    }

    // Of eight samples, each asked for eight answers at each step, a few have room at a time; of one all.
    [Theory]
    [InlineData(TargetPlacement.LastStep, 65_000)]
    [InlineData(TargetPlacement.EveryStep, 24_000)]
    public void Of_MoreOutputsThanHaveRoom_EqualsOneSampleAtATime(TargetPlacement placement, int classes)
    {
        var data = RandomSamples.Draw(TargetSpec.Class(classes, placement), 8, 3, 2);
        using var model = RandomNetworks.Drawn(data, new GruOptions { HiddenSize = 2 });

        var own = InfluenceReport.Of(model, data, InfluenceMethod.Swing, new() { Samples = 8 });

        var alone = Enumerable.Range(0, 8).Select(first => InfluenceReport.Of(model, data.Pick([first, .. Enumerable.Range(0, 8).Where(other => other != first)]), InfluenceMethod.Swing, new() { Samples = 1 })).ToArray();
        own.Steps.Select(step => step.Mean).Should().Equal(Enumerable.Range(0, 3).Select(step => alone.Average(report => report.Steps[step].Mean)), (one, other) => Math.Abs(one - other) < 1e-12);
        own.Steps.Select(step => step.Largest).Should().Equal(Enumerable.Range(0, 3).Select(step => alone.Max(report => report.Steps[step].Mean)));
    }

    // (0, 0) or (10, 4) at each of two steps; the answer 2 x + y/2, summed.
    internal static SequenceDataset Pairs() => SequenceDataset.FromSamples(
        from first in new[] { 0, 1 }
        from second in new[] { 0, 1 }
        select new Sample(Sequence.FromSteps([10 * first, 4 * first], [10 * second, 4 * second]), [22 * (first + second)]), TargetSpec.Number());

    private static (double Move, double Share) Largest(IEnumerable<double[]> answers, InfluenceReport own, TrainedModel model, Sample[] answered)
    {
        var all = answers.ToArray();
        return Enumerable.Range(0, model.Target.Size).Select(output =>
        {
            var move = all.Max(answer => answer[output]) - all.Min(answer => answer[output]);
            var scaling = model.Scaling.Targets?.Features[output];
            var range = scaling is { } known ? known.Maximum - known.Minimum : 1;
            return (Move: move, Share: move / range);
        }).MaxBy(move => move.Share);
    }
}
