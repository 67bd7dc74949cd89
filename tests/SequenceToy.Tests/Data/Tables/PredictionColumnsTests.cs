using SequenceToy.Data;
using SequenceToy.Guards;

namespace SequenceToy.Tests.Data.Tables;

/// <summary>Files for prediction are read by the trained names, never silently in another order.</summary>
public sealed class PredictionColumnsTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("b,a\n2,1")]
    [InlineData("note,b,a\nx,2,1")]
    [InlineData("c0,c1\n1,2")]
    public void ReadInputsFor_TrainedWithRowsOfSteps_ReadsByNameOrInFileOrder(string text)
    {
        File.WriteAllText(file, text + "\n");

        CsvSequences.ReadInputsFor(file, Trained(areSteps: true)).Should().Equal(Sequence.FromSteps([1, 2]));
    }

    [Fact]
    public void ReadInputsFor_OtherNamesOfSeveralSteps_AreReadInFileOrder()
    {
        var trained = Trained(areSteps: true);
        File.WriteAllText(file, "a0,b0,a1,b1\n1,2,3,4\n");

        CsvSequences.ReadInputsFor(file, trained).Should().Equal(Sequence.FromSteps([1, 2], [3, 4]));
    }

    [Theory]
    [InlineData(true, "b,c\n1,2", "'a'")]
    [InlineData(false, "b,c\n1,2", "'a'")]
    [InlineData(true, "A,B\n1,2", "a, b")]
    [InlineData(false, "A,B\n1,2", "a, b")]
    [InlineData(false, "x,B\n1,2", "a, b")]
    public void ReadInputsFor_SomeNamesOrOtherLetters_AreRefusedWithTheTrainedNames(bool areSteps, string text, string name)
    {
        var trained = Trained(areSteps);
        File.WriteAllText(file, text + "\n");

        FluentActions.Invoking(() => CsvSequences.ReadInputsFor(file, trained)).Should().Throw<CsvFormatException>().WithMessage($"*line 1*{name}*");
    }

    private ValueList<InputColumn> Trained(bool areSteps)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        File.WriteAllText(file, "id,a,b,y\n1,1,2,3\n2,3,4,7\n");
        var data = areSteps ? CsvSequences.ReadRowPerStep(file, "id", ["a", "b"], ["y"]) : CsvSequences.ReadRowPerSequence(file, ["a", "b"], ["y"]);
        File.WriteAllText(file, text);
        return data.InputColumns!;
    }
}
