using CsCheck;
using SequenceToy.Data;
using SequenceToy.Guards;

namespace SequenceToy.Tests.Data;

public sealed class SequenceDatasetTests
{
    [Fact]
    public void Indexer_DifferentLengthsMasksAndSteps_GivesBackEverySample()
    {
        var genSample = Gen.Select(Gen.Int[1, 7], Gen.Int[0, 1000], Gen.Bool).Select((steps, seed, masked) => new Sample(
            new Sequence(Enumerable.Range(seed, steps * 2).Select(value => (float)value).ToArray(), 2),
            new Sequence(Enumerable.Range(-seed, steps * 3).Select(value => (float)value).ToArray(), 3))
        {
            Mask = masked ? [.. Enumerable.Range(0, steps).Select(step => (step + seed) % 2 == 0)] : null,
        });
        genSample.Array[1, 9].Sample(samples =>
        {
            var dataset = SequenceDataset.FromSamples(samples, TargetSpec.Number(3, TargetPlacement.EveryStep));
            var all = new ValueList<bool>[samples.Length];
            for (var i = 0; i < samples.Length; i++)
            {
                all[i] = samples[i].Mask ?? [.. Enumerable.Repeat(true, samples[i].Input.Steps)];
                dataset[i].Input.Equals(samples[i].Input).Should().BeTrue();
                dataset[i].Target.Equals(samples[i].Target).Should().BeTrue();
                (dataset[i].Mask ?? all[i]).Should().Equal(all[i]);
            }
        });
    }

    [Fact]
    public void Slice_Middle_KeepsSamplesAndLengths()
    {
        var dataset = SequenceDataset.FromArrays([[1], [2, 3], [4, 5, 6]], [10, 20, 30]);

        var slice = dataset.Slice(1, 2);

        slice.Count.Should().Be(2);
        slice[0].Should().Be(new Sample([2, 3], [20]));
        slice[1].Should().Be(new Sample([4, 5, 6], [30]));
        slice.MinSteps.Should().Be(2);
    }

    [Fact]
    public void FromArrays_ThreeDimensions_KeepsStepsAndFeatures()
    {
        var dataset = SequenceDataset.FromArrays([[[1, 2], [3, 4]], [[5, 6], [7, 8]]], [[0.5f], [1.5f]]);

        (dataset.Count, dataset.MaxSteps, dataset.Features, dataset.Target.Size).Should().Be((2, 2, 2, 1));
        dataset[1].Input[1, 0].Should().Be(7);
    }

    [Fact]
    public void FromArrays_Classes_KeepsTheirIndex() =>
        SequenceDataset.FromArrays([[[1]], [[2]]], [2, 0], classes: 3)[0].Target.Should().Equal(2f);

    [Fact]
    public void FromArrays_Empty_SaysSo() =>
        Refused(() => SequenceDataset.FromArrays(Array.Empty<float[]>(), [])).WithMessage("inputs must have at least one sequence; it was empty.*");

    [Fact]
    public void FromArrays_FewerTargets_NamesBothCounts() =>
        Refused(() => SequenceDataset.FromArrays([[1], [2]], [1])).WithMessage("targets must have 2 elements*; it had 1.*");

    [Fact]
    public void FromArrays_NotFinite_NamesSequenceAndStep() =>
        Refused(() => SequenceDataset.FromArrays([[1, 2], [3, float.NaN]], [1, 2])).WithMessage("inputs[1]: values must be finite numbers; step 1, feature 0 was NaN.*");

    [Fact]
    public void FromArrays_TargetNotFinite_NamesIt() =>
        Refused(() => SequenceDataset.FromArrays([[1, 2]], [float.NegativeInfinity])).WithMessage("targets[0]: values must be finite numbers; step 0, feature 0 was -Infinity.*");

    [Fact]
    public void FromArrays_NullAndEmptySequences_NameThem()
    {
        Refused(() => SequenceDataset.FromArrays([[1], null!], [1, 2])).WithMessage("inputs[1]: it was null.*");
        Refused(() => SequenceDataset.FromArrays([[1], []], [1, 2])).WithMessage("inputs[1]: values must have at least one step; it was empty.*");
    }

    [Fact]
    public void FromArrays_RaggedFeatures_NamesTheStep() =>
        Refused(() => SequenceDataset.FromArrays([[[1, 2], [3]]], [[1]])).WithMessage("inputs[0]: steps must all have 2 features, as the first has; steps[1] had 1.*");

    [Fact]
    public void FromArrays_ClassOutOfRange_NamesTheSample() =>
        Refused(() => SequenceDataset.FromArrays([[[1]], [[2]]], [0, 3], classes: 3)).WithMessage("samples[1] must have a class from 0 to 2 as its target; it was 3.*");

    [Fact]
    public void FromArrays_RaggedTargets_NamesTheSample() =>
        Refused(() => SequenceDataset.FromArrays([[[1]], [[2]]], [[0], [1, 2]])).WithMessage("samples[1] must have a target of 1 × 1 (targets × width); it was 1 × 2.*");

    [Fact]
    public void FromSamples_OtherFeatures_NamesTheSample() =>
        Refused(() => SequenceDataset.FromSamples([new([1], [1]), new(new Sequence([1, 2], 2), [1])], TargetSpec.Number()))
            .WithMessage("samples[1] must have 1 feature per step, as the first sample has; it had 2.*");

    [Fact]
    public void FromSamples_SetOfClassesWithHalf_NamesIt() =>
        Refused(() => SequenceDataset.FromSamples([new([1], new Sequence([1, 0.5f], 2))], TargetSpec.ClassSet(2)))
            .WithMessage("samples[0] must have 0 or 1 for each class of its target; one was 0.5.*");

    [Fact]
    public void FromSamples_MaskOfWrongLength_NamesIt() =>
        Refused(() => SequenceDataset.FromSamples([new([1, 2], [1, 2]) { Mask = [true] }], TargetSpec.Number(1, TargetPlacement.EveryStep)))
            .WithMessage("samples[0] must have a mask of 2 steps; it had 1.*");

    [Fact]
    public void FromSamples_MaskOnALastStepAnswer_SaysWhy() =>
        Refused(() => SequenceDataset.FromSamples([new([1, 2], [1]) { Mask = [true, true] }], TargetSpec.Number()))
            .WithMessage("samples[0] must have no mask, * after the last step; it had one.*");

    private static FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Refused(Func<object> act) => act.Should().Throw<ArgumentException>();
}
