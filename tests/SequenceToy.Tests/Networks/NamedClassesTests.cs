using System.Globalization;
using System.Text.Json;
using Onnx;
using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Metrics;
using SequenceToy.Networks;

namespace SequenceToy.Tests.Networks;

public sealed class NamedClassesTests
{
    private static readonly ValueList<string> Names = ["low", "mid, dle", "höch\nst"];

    [Fact]
    public void PredictDetailed_NamedClasses_HasTheNamesBesideTheNumbers()
    {
        using var result = Run(TargetPlacement.LastStep, Names);

        var prediction = result.PredictDetailed(new Sequence([5, 1], 2))[0];

        prediction.ClassNames.Should().Equal(Names);
        prediction.Labels.Should().Equal(Names[(int)prediction.Value[0]]);
        var percent = prediction.Probabilities![0, (int)prediction.Value[0]];
        prediction.ToString().Should().Contain($"class {prediction.Value[0]}").And.Contain("'").And.NotContain("\n").And.Contain(NumberFormat.Percent(percent));
    }

    [Fact]
    public void PredictDetailed_NamedClassesAtEveryStep_HasALabelPerStep()
    {
        using var result = Run(TargetPlacement.EveryStep, Names);

        var prediction = result.PredictDetailed(new Sequence([5, 1, 2, 3], 2))[0];

        prediction.Labels.Should().Equal(prediction.Value.Select(value => Names[(int)value]));
    }

    [Fact]
    public void Labels_ClassSets_JoinsTheNames()
    {
        var set = new Prediction(new Sequence([1]), new Sequence([1, 0, 1], 3), new Sequence([0.9f, 0.1f, 0.6f], 3), []) { ClassNames = ["a", "b", "c"] };
        var single = new Prediction(new Sequence([1]), new Sequence([1]), new Sequence([0.9f]), []) { ClassNames = ["a"] };
        var lost = set with { Value = Sequence.OfPredictions([float.NaN, float.NaN, float.NaN], 3) };

        set.Labels.Should().Equal("a, c");
        set.ToString().Should().Be("{a, c} for 1");
        single.Labels.Should().Equal("a");
        lost.Labels.Should().Equal("?");
    }

    [Fact]
    public void Labels_WithoutNamesOrOfNumbers_AreNull()
    {
        using var numbered = Run(TargetPlacement.LastStep, null);
        var numbers = SequenceDataset.FromSamples([new([1, 2], [3]), new([2, 3], [5])], TargetSpec.Number().WithNames(["sum"]));
        using var sum = SequenceExperiment.For(numbers).WithSamples(validationSplit: 0).WithTraining(epochs: 1, batchSize: 1).Run();

        numbered.PredictDetailed(new Sequence([5, 1], 2))[0].Labels.Should().BeNull();
        numbered.PredictDetailed(new Sequence([5, 1], 2))[0].ToString().Should().Contain("class ");
        sum.PredictDetailed(new Sequence([1, 2]))[0].Labels.Should().BeNull();
        numbered.Confusion!.ByClass.Should().OnlyContain(scores => scores.Name == null);
    }

    [Fact]
    public void ToString_LongInput_IsCounted()
    {
        var prediction = new Prediction(new Sequence([.. Enumerable.Range(0, 30).Select(i => (float)i)], 2), new Sequence([0.5f]), null, [new ValueOutside(3, 1, 7, 0, 5), new ValueOutside(4, 1, 9, 0, 5)]);

        prediction.ToString().Should().StartWith("0.5 for 15 steps of 2 features; outside the training range: step 4, ").And.EndWith(", and 1 more");
    }

    [Fact]
    public void ByClass_NamedClasses_HasTheNames()
    {
        using var result = Run(TargetPlacement.LastStep, Names);

        result.ByClass.Select(scores => scores.Name).Should().Equal(result.ByClass.Select(scores => Names[scores.Class]));
        result.Confusion!.ClassNames.Should().Equal(Names);
        var text = result.Confusion.ToString();
        text.Split('\n').Should().HaveCount(3 + result.Confusion.Classes.Count);
        text.Should().Contain("low").And.StartWith($"{result.Confusion.Correct} of 30 predictions");
    }

    [Fact]
    public void ToString_ClassScores_IsShortInEveryCulture()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = comma;
        try
        {
            new ClassScores(1, 2 / 3.0, 1, 0.8, 1200) { Name = "high" }.ToString().Should().Be("'high' (class 1): precision 66.67%, recall 100%, F1 80%, 1,200 targets");
            new ClassScores(1, 0.5, 1, 0.8, 1).ToString().Should().StartWith("class 1: precision 50%").And.EndWith(", 1 target");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToString_ConfusionMatrix_IsATableOrTheMostCommonMistakes()
    {
        var table = ConfusionMatrix.Of([0, 0, 1, 1], [0, 1, 1, null]).ToString().Split('\n');

        table.Should().Equal("2 of 4 predictions correct (50%); 1 without a class", "target | predicted", "       | 0 1", "0      | 1 1", "1      | 0 1");
        int[] many = [.. Enumerable.Range(0, 40)];
        ConfusionMatrix.Of(many, [.. many.Select(one => (int?)Math.Max(one, 1))]).ToString().Should().StartWith("39 of 40").And.EndWith("\n  0 predicted as 1: 1");
    }

    [Fact]
    public void ToString_Dataset_NamesFeaturesAndClasses()
    {
        Samples(TargetPlacement.LastStep, Names).WithFeatureNames(["flow", "heat"]).ToString()
            .Should().Be("30 samples of 1 to 3 steps with 2 features (flow, heat); target: one of 3 classes (low, mid, dle, höch?st) after the last step");
        SequenceDataset.FromSamples([new([1], [3])], TargetSpec.Number()).ToString().Should().Be("1 sample of 1 step with 1 feature; target: 1 number after the last step");
    }

    [Fact]
    public void ToOnnx_NamedClassesAndFeatures_HasTheNamesInTheMetadata()
    {
        using var result = SequenceExperiment.For(Samples(TargetPlacement.LastStep, Names).WithFeatureNames(["flow", "heat"])).WithTraining(epochs: 1).Run();
        using var without = Run(TargetPlacement.LastStep, null);

        var facts = Facts(result.Model);

        JsonSerializer.Deserialize<string[]>(facts["classNames"]).Should().Equal(Names);
        JsonSerializer.Deserialize<string[]>(facts["featureNames"]).Should().Equal("flow", "heat");
        Facts(without.Model).Keys.Should().NotContain(["classNames", "featureNames", "targetNames"]);

        static Dictionary<string, string> Facts(TrainedModel model) =>
            ModelProto.Parser.ParseFrom(model.ToOnnx()).MetadataProps.ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
    }

    private static ExperimentResult Run(TargetPlacement placement, ValueList<string>? names) =>
        SequenceExperiment.For(Samples(placement, names)).WithSamples(validationSplit: 0).WithTraining(epochs: 1, batchSize: 8).Run();

    private static SequenceDataset Samples(TargetPlacement placement, ValueList<string>? names)
    {
        var target = TargetSpec.Class(3, placement);
        return SequenceDataset.FromSamples(Enumerable.Range(0, 30).Select(Sample), names is null ? target : target.WithNames(names));

        Sample Sample(int i)
        {
            var steps = 1 + (i % 3);
            var input = new Sequence([.. Enumerable.Range(0, 2 * steps).Select(at => (float)((i * (at + 1)) % 7))], 2);
            return new Sample(input, placement == TargetPlacement.LastStep ? [i % 3] : new Sequence([.. Enumerable.Repeat(i % 3f, steps)]));
        }
    }
}
