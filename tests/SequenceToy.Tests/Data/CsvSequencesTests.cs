using SequenceToy.Data;

namespace SequenceToy.Tests.Data;

public sealed class CsvSequencesTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void ReadRowPerSequence_HeaderNames_ChooseColumnsInAnyOrder()
    {
        Write("sum,c,b,a,note\n30,99,20,10,\"first, of two\"\n3,100,2,1,\n");

        var dataset = CsvSequences.ReadRowPerSequence(file, ["a", "b", "c"], ["sum"]);

        dataset.Should().Equal(new Sample([10, 20, 99], [30]), new Sample([1, 2, 100], [3]));
    }

    [Fact]
    public void ReadRowPerSequence_TwoFeatures_PairsColumns()
    {
        Write("x1;y1;x2;y2;t\n1;2;3;4;0.5\n");

        CsvSequences.ReadRowPerSequence(file, ["x1", "y1", "x2", "y2"], ["t"], features: 2)[0]
            .Should().Be(new Sample(Sequence.FromSteps([1, 2], [3, 4]), [0.5f]));
    }

    [Fact]
    public void ReadInputs_NoColumnsNamed_TakesAllAsTheyStand()
    {
        Write("a,b,c\n10,20,99\n1,2,100\n");

        CsvSequences.ReadInputs(file).Should().Equal(new Sequence([10, 20, 99]), new Sequence([1, 2, 100]));
    }

    [Fact]
    public void ReadInputs_NamedColumnsOfTwoFeatures_MakeSteps()
    {
        Write("x1,note,y1,x2,y2\n1,first,2,3,4\n");

        CsvSequences.ReadInputs(file, ["x1", "y1", "x2", "y2"], features: 2).Should().Equal(Sequence.FromSteps([1, 2], [3, 4]));
    }

    [Fact]
    public void ReadInputs_FirstLineOfNumbers_IsRefusedAsNoHeader()
    {
        Write("10,20,99\n50,60,0\n");

        var act = () => CsvSequences.ReadInputs(file);

        act.Should().Throw<CsvFormatException>().WithMessage("*line 1*must be a header with the columns' names; it had numbers only, 10, 20, 99*");
    }

    [Theory]
    [InlineData("a,b\n1,2\n\n\nx,4\n", 5)]
    [InlineData("a,b\n\"1\n\",2\n\"3\n\n\",x\n", 4)]
    [InlineData("a,b\r\n\"1\r\n\",2\r\n3,x\r\n", 4)]
    [InlineData("a,b\n1\0,2\n", 2)]
    public void ReadInputs_ABadNumber_IsNamedByTheLineItsRowStartsIn(string text, int line)
    {
        Write(text);

        FluentActions.Invoking(() => CsvSequences.ReadInputs(file)).Should().Throw<CsvFormatException>().Which.Line.Should().Be(line);
    }

    [Theory]
    [InlineData('\n')]
    [InlineData('\r')]
    public void ReadInputs_LongFileOfShortLines_IsRead(char end)
    {
        Write("a" + end + string.Concat(Enumerable.Repeat("1234567" + end, 600_000)));

        CsvSequences.ReadInputs(file).Should().HaveCount(600_000);
    }

    [Theory]
    [InlineData(4_100_000, "1,", "*line 2: must have at most 4,000,000 characters*")]
    [InlineData(110_000, "9", "*fields must have at most 100,000 characters*")]
    public void ReadInputs_LineOrFieldWithoutEnd_IsRefused(int length, string part, string message)
    {
        Write("a\n" + string.Concat(Enumerable.Repeat(part, length / part.Length)));

        FluentActions.Invoking(() => CsvSequences.ReadInputs(file)).Should().Throw<CsvFormatException>().WithMessage(message);
    }

    [Fact]
    public void ReadInputs_ColumnsThatMakeNoWholeSteps_AreRefused()
    {
        Write("x1,y1,x2\n1,2,3\n");

        var act = () => CsvSequences.ReadInputs(file, features: 2);

        act.Should().Throw<ArgumentException>().WithMessage("inputColumns must make whole steps of 2 features; there were 3 columns.*");
    }

    [Fact]
    public void ReadRowPerStep_IdColumn_CollectsStepsOfDifferentLengths()
    {
        Write("id,x,y\na,1,10\nb,5,50\na,2,20\na,3,30\n");

        CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"]).Should().Equal(new Sample([1, 2, 3], [30]), new Sample([5], [50]));
    }

    [Fact]
    public void ReadRowPerStep_AnswerAtEveryStep_ReadsAll()
    {
        Write("id,x,c\na,1,0\na,2,1\n");

        var dataset = CsvSequences.ReadRowPerStep(file, "id", ["x"], ["c"], TargetSpec.Class(2, TargetPlacement.EveryStep));

        dataset[0].Should().Be(new Sample([1, 2], [0, 1]));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "line 1, column 't': must be in the header (a, b); it was not.")]
    [InlineData("a,a,t\n1,2,3\n", "line 1, column 1 'a': must occur once in the header; it is the name of the columns 1 and 2. Rename all but one.")]
    [InlineData("a,t\n1,2\nsix,3\n", "line 3, column 1 'a': 'six' is not a number; a number has digits, a decimal point and no unit, such as -12.5. If the fields are labels: Categories = [\"a\"] (--category 'a').")]
    [InlineData("a,t\n1,1e999\n", "line 2, column 2 't': '1e999' is not a number; it must be within ±1.8e308. If the fields are labels: Categories = [\"t\"] (--category 't').")]
    [InlineData("a,t\n1,-1e39\n", "line 2, column 2 't': must be within ±3.4e38; it was '-1e39'.")]
    [InlineData("a,t\n1,2\n1,2,3\n", "line 3: must have 2 fields, as the header has; it had 3. If the comma in 1,2 is a decimal mark: quote such numbers (\"1,2\"), or separate the fields by semicolons.")]
    [InlineData("a,t\n1,2\n1\n", "line 3: must have 2 fields, as the header has; it had 1.")]
    [InlineData("", "must have a header line; it was empty.")]
    [InlineData("a,t\n", "must have at least one row below the header; it had none.")]
    public void ReadRowPerSequence_BadFile_NamesFileLineAndColumn(string text, string problem)
    {
        Write(text);

        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a"], ["t"])).Should().Throw<CsvFormatException>()
            .Which.Message.Should().StartWith(file).And.EndWith(problem);
    }

    [Fact]
    public void ReadRowPerSequence_ClassOutOfRange_NamesTheLine()
    {
        Write("a,t\n1,0\n1,2\n");

        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a"], ["t"], TargetSpec.Class(2))).Should().Throw<CsvFormatException>()
            .WithMessage("*line 3, column 2 't': must be a class from 0 to 1; it was '2'.");
    }

    [Fact]
    public void ReadRowPerSequence_ColumnsThatDoNotFit_AreNamed()
    {
        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a", "b", "c"], ["t"], features: 2)).Should().Throw<ArgumentException>()
            .WithMessage("inputColumns must make whole steps of 2 features; there were 3 columns.*");
        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, [], ["t"])).Should().Throw<ArgumentException>().WithMessage("inputColumns must be from 1 *it was 0.*");
        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a"], ["t"], TargetSpec.Number(2))).Should().Throw<ArgumentException>()
            .WithMessage("targetColumns must have 2 names*; it had 1.*");
    }

    [Fact]
    public void ReadRowPerSequence_NoFile_ThrowsWhatReadingFilesThrows() =>
        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a"], ["t"])).Should().Throw<FileNotFoundException>().WithMessage($"*{file}*");

    private void Write(string text) => File.WriteAllText(file, text);
}
