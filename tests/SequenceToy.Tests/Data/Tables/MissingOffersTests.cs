using SequenceToy.Data;

namespace SequenceToy.Tests.Data.Tables;

/// <summary>A missing value is refused with the treatments that help, without the one already given.</summary>
public sealed class MissingOffersTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    public void ReadRowPerStep_RowWithoutId_IsRefusedOrDropped(string id)
    {
        File.WriteAllText(file, $"id,x,y\na,1,10\n{id},2,20\na,3,30\n");
        var trained = CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"], options: new() { Missing = MissingValues.DropRow });

        trained.Should().Equal(new Sample([1, 3], [30]));
        Problem(MissingValues.Refuse).Should().Match("*line 3, column 1 'id'*(--missing drop)*");
        Problem(MissingValues.Mask).Should().Match("*line 3, column 1 'id'*(--missing drop)*");
        FluentActions.Invoking(() => CsvSequences.ReadInputsFor(file, trained.InputColumns!, "id")).Should().Throw<CsvFormatException>().Which.Line.Should().Be(3);

        string Problem(MissingValues missing) => FluentActions.Invoking(() => CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"], options: new() { Missing = missing }))
            .Should().Throw<CsvFormatException>().Which.Message;
    }

    [Theory]
    [InlineData(MissingValues.Refuse, false)]
    [InlineData(MissingValues.DropRow, false)]
    [InlineData(MissingValues.FillPrevious, false)]
    [InlineData(MissingValues.Mask, false)]
    [InlineData(MissingValues.Refuse, true, "drop", "mask")]
    [InlineData(MissingValues.FillPrevious, true, "drop", "mask")]
    [InlineData(MissingValues.FillMean, true, "drop", "mask")]
    public void ReadRowPerStep_MissingTarget_OffersOnlyWhatHelps(MissingValues missing, bool isAtEachStep, params string[] offered)
    {
        File.WriteAllText(file, "id,x,y\na,1,\n");
        var target = isAtEachStep ? TargetSpec.Number(placement: TargetPlacement.EveryStep) : TargetSpec.Number();

        Offered(() => CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"], target, new() { Missing = missing })).Should().Equal(offered);
    }

    [Theory]
    [InlineData(MissingValues.Refuse, "drop")]
    [InlineData(MissingValues.FillPrevious, "drop")]
    [InlineData(MissingValues.FillMean, "drop")]
    public void ReadRowPerSequence_MissingTarget_OffersToDropIt(MissingValues missing, params string[] offered)
    {
        File.WriteAllText(file, "x,y\n1,2\n1,\n");

        Offered(() => CsvSequences.ReadRowPerSequence(file, ["x"], ["y"], TargetSpec.Number(), options: new() { Missing = missing })).Should().Equal(offered);
    }

    [Theory]
    [InlineData(MissingValues.Refuse, "x\n1\n\"\"\n", "drop", "previous", "mean", "mask")]
    [InlineData(MissingValues.Refuse, "x\na\n\"\"\n", "drop", "previous", "mask")]
    [InlineData(MissingValues.FillPrevious, "x\n\"\"\n1\n", "drop", "mean", "mask")]
    [InlineData(MissingValues.FillMean, "x\na\n\"\"\n", "drop", "previous", "mask")]
    public void ReadCsv_MissingValue_OffersOnlyWhatHelps(MissingValues missing, string text, params string[] offered)
    {
        File.WriteAllText(file, text);

        Offered(() => DataTable.ReadCsv(file, options: new() { Missing = missing })).Should().Equal(offered);
    }

    [Fact]
    public void ReadInputs_MissingNumber_IsFilledWithThePreviousStep()
    {
        File.WriteAllText(file, "a,b\n1,\n3,4\n");

        CsvSequences.ReadInputs(file, options: new() { Missing = MissingValues.FillPrevious }).Should().Equal(new Sequence([1, 1]), new Sequence([3, 4]));
    }

    private static string[] Offered(Action read)
    {
        var message = read.Should().Throw<CsvFormatException>().Which.Message;
        var start = message.IndexOf("(--missing ", StringComparison.Ordinal);
        return start < 0 ? [] : message[(start + 11)..message.IndexOf(')', start)].Split([", ", " or "], StringSplitOptions.None);
    }
}
