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
    public void ReadInputsFor_TrainedWithRowsOfSteps_ReadsByName(string text)
    {
        File.WriteAllText(file, text + "\n");

        CsvSequences.ReadInputsFor(file, Trained(areSteps: true)).Should().Equal(Sequence.FromSteps([1, 2]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ReadInputsFor_OtherNames_AreRefusedUnlessTheColumnsAreGiven(bool areSteps)
    {
        var trained = Trained(areSteps);
        File.WriteAllText(file, "b0,a0\n2,1\n");

        FluentActions.Invoking(() => CsvSequences.ReadInputsFor(file, trained)).Should().Throw<CsvFormatException>().WithMessage("*line 1*a, b*b0, a0*LeadingLines = 1*");
        CsvSequences.ReadInputsFor(file, trained, inputColumns: ["a0", "b0"]).Should().Equal(areSteps ? Sequence.FromSteps([1, 2]) : Sequence.FromSteps([1], [2]));
    }

    [Theory]
    [InlineData(false, "1,2\n3,4\n", "*numbers only*HasHeader = false*")]
    [InlineData(true, "x,y\n1,2\n", "*a, b*x, y*")]
    public void ReadInputsFor_NoHeaderOrAFarOne_AdvisesWhatCanBeDone(bool isFar, string text, string message)
    {
        var trained = Trained(areSteps: true);
        File.WriteAllText(file, (isFar ? string.Concat(Enumerable.Repeat("# comment\n", 30)) : "") + text);

        var refused = FluentActions.Invoking(() => CsvSequences.ReadInputsFor(file, trained, options: new CsvOptions { CommentPrefix = isFar ? '#' : null })).Should().Throw<CsvFormatException>().WithMessage(message);
        refused.Which.Message.Should().NotContain("LeadingLines");
    }

    [Fact]
    public void ReadInputsFor_WithoutHeader_IsReadInFileOrder()
    {
        var trained = Trained(areSteps: true);
        File.WriteAllText(file, "1,2,3,4\n");

        CsvSequences.ReadInputsFor(file, trained, options: new CsvOptions { HasHeader = false }).Should().Equal(Sequence.FromSteps([1, 2], [3, 4]));
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
