using SequenceToy.Inspection.Influence;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Inspection;

/// <summary>What needs the network says in plain words that it was disposed of.</summary>
public sealed class DisposedTests
{
    public static TheoryData<string, Action<ExperimentResult>> Members => new()
    {
        { "Diagnosis", result => _ = result.Diagnosis },
        { "Evidence", result => _ = result.Evidence },
        { "Influence", result => result.Influence() },
        { "InfluenceOn", result => result.InfluenceOn([1, 2, 3]) },
        { "Gradient", result => result.Influence(InfluenceMethod.Gradient) },
        { "Trace", result => result.Trace([1, 2, 3]) },
        { "Probe", result => result.Probe() },
        { "GateStatistics", result => result.GateStatistics() },
        { "GradientFlow", result => result.GradientFlow() },
        { "Predict", result => result.Predict([1, 2, 3]) },
        { "PredictDetailed", result => result.PredictDetailed([1, 2, 3]) },
        { "Save", result => result.Save(Path.Combine(Path.GetTempPath(), "never-written")) },
        { "ToOnnx", result => result.Model.ToOnnx() },
        { "Network", result => _ = result.Model.Network },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_AfterDispose_ThrowsInPlainWords(string name, Action<ExperimentResult> use)
    {
        var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).Run();
        result.Dispose();
        result.Dispose();

        FluentActions.Invoking(() => use(result)).Should().Throw<ObjectDisposedException>(name).WithMessage("The network was disposed*");
    }

    [Fact]
    public void Member_MeasuredBefore_StillAnswers()
    {
        var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).Run();
        var (diagnosis, influence) = (result.Diagnosis, result.Influence());
        result.Dispose();

        result.Diagnosis.Should().BeSameAs(diagnosis);
        result.Influence().Should().BeSameAs(influence);
        result.Summary.ParameterCount.Should().BePositive();
    }
}
