using System.Globalization;
using SequenceToy.Data;

namespace SequenceToy.Tests.Data;

/// <summary>Numbers that lose their differences as 32-bit numbers are refused with line and column; other large numbers are read.</summary>
public sealed class CsvDigitsTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    public static TheoryData<string, double[]> Lost => new()
    {
        { "timestamps per minute", [.. Enumerable.Range(0, 100).Select(i => 1_700_000_000.0 + (60 * i))] },
        { "timestamps per minute over three years", [.. Enumerable.Range(0, 3000).Select(i => 1_700_000_000.0 + (60 * i) + (i / 1000 * 3e7))] },
        { "timestamps in milliseconds", [.. Enumerable.Range(0, 100).Select(i => 1_700_000_000_000.0 + (1000 * i))] },
        { "meter readings", [.. Enumerable.Range(0, 100).Select(i => 48_210_000.4 + (0.3 * i))] },
        { "two values that become equal", [100_000_000, 100_000_001] },
        { "a pressure in pascals that changes by hundredths", [.. Enumerable.Range(0, 100).Select(i => 101_325 + (0.01 * (i % 5)))] },
        { "timestamps, one of them 0", [.. Enumerable.Range(0, 50).Select(i => i == 7 ? 0 : 1_700_000_000.0 + i)] },
        { "nanoseconds in microsecond steps", [.. Enumerable.Range(0, 50).Select(i => 1_700_000_000_000_000_000.0 + (i * 1000))] },
        { "negative readings", [.. Enumerable.Range(0, 50).Select(i => -20_000_000.5 - (0.25 * i))] },
    };

    public static TheoryData<string, double[]> Kept => new()
    {
        { "daily timestamps over years", [.. Enumerable.Range(0, 1000).Select(i => 1_700_000_000.0 + (86_400 * i))] },
        { "a large range", [-1e30, 0, 1e30, 5] },
        { "one large value", [1_700_000_001, 1_700_000_001] },
        { "integers of millions", [.. Enumerable.Range(0, 100).Select(i => 5_000_000.0 + i)] },
        { "temperatures in kelvins", [.. Enumerable.Range(0, 1000).Select(i => 290 + (i * 37 % 1000 / 50.0))] },
        { "digits of computed numbers", [0.1, 0.2, 0.30000000000000004, 0.3, 0.1 + 0.7, 0.8] },
        { "equal but for the last digits", [0.3, 0.30000000000000004, 0.3] },
        { "dense numbers", [.. Enumerable.Range(0, 5000).Select(i => i * 0.618033988749895 % 1)] },
    };

    [Theory]
    [MemberData(nameof(Lost))]
    public void Read_DifferencesAreLost_SubtractsAnOffsetThatKeepsThem(string what, double[] values)
    {
        Write("id,x,t", values.Select((value, i) => $"{i / 10},{value.ToString(CultureInfo.InvariantCulture)},{i % 7}"));

        foreach (var data in (SequenceDataset[])[CsvSequences.ReadRowPerSequence(file, ["x"], ["t"]), CsvSequences.ReadRowPerStep(file, "id", ["x"], ["t"])])
        {
            var offset = data.InputColumns![0].Offset;
            offset.Should().NotBe(0, what);
            data.FeatureNames!.Single().Should().StartWith("x ").And.EndWith(Math.Abs(offset).ToString(CultureInfo.InvariantCulture));
            data.SelectMany(sample => sample.Input).Should().Equal(values.Select(value => (float)(value - offset)));
            CsvSequences.ReadInputsFor(file, data.InputColumns, inputColumns: ["x"]).SelectMany(sequence => sequence)
                .Should().Equal(values.Select(value => (float)(value - offset)));
        }

        var problem = FluentActions.Invoking(() => CsvSequences.ReadInputs(file, ["x"])).Should().Throw<CsvFormatException>(what).Which;
        problem.Column.Should().Be("x");
        ((double)(float)values[problem.Line!.Value - 2]).Should().NotBe(values[problem.Line!.Value - 2]);
        problem.Message.Should().Contain("Subtract");
    }

    [Fact]
    public void Read_DifferencesThatNoOffsetKeeps_AreRefused()
    {
        Write("x,t", Enumerable.Range(0, 50).Select(i => $"{(i * 1e-48).ToString(CultureInfo.InvariantCulture)},{i % 7}"));

        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["x"], ["t"])).Should().Throw<CsvFormatException>().Which.Column.Should().Be("x");
    }

    [Fact]
    public void ReadRowPerSequence_TargetsLoseTheirDifferences_AreDifferencesFromAnOffset()
    {
        Write("x,t", Enumerable.Range(0, 50).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{48_210_000.25 + (0.5 * i)}")));

        var data = CsvSequences.ReadRowPerSequence(file, ["x"], ["t"]);

        data.Target.Offsets.Should().Equal(48_210_001);
        data.Target.Names.Should().Equal("t − 48210001");
        data[3].Target.Should().Equal(0.75f);
        data.Target.WithOffsets([0.75f]).Should().Equal(48_210_001.75);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void Read_DifferencesAreKept_ReadsTheNumbers(string what, double[] values)
    {
        Write("id,x,t", values.Select((value, i) => $"{i / 10},{value.ToString(CultureInfo.InvariantCulture)},{i % 7}"));

        CsvSequences.ReadRowPerSequence(file, ["x"], ["t"]).Select(sample => sample.Input[0, 0]).Should().Equal(values.Select(value => (float)value), what);
        CsvSequences.ReadRowPerStep(file, "id", ["x"], ["t"]).Count.Should().Be(((values.Length - 1) / 10) + 1);
    }

    [Fact]
    public void ReadRowPerSequence_SeveralStepsPerRow_ChecksTheStepsOfARow()
    {
        // Rows are a year apart; only the steps within a row are close.
        Write("a,b,c,t", Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Time(i, 0)},{Time(i, 1)},{Time(i, 2)},{i}")));

        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a", "b", "c"], ["t"])).Should().Throw<CsvFormatException>();

        static double Time(int row, int step) => 10_000_000_000.0 + (row * 31_000_000.0) + (10 * step);
    }

    [Fact]
    public void ReadRowPerStep_MixedSequences_ChecksTheStepsOfASequence()
    {
        // Two meters in turn: the values of neighboring rows are far apart, those of a meter are not.
        Write("meter,x,t", Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 2},{(i % 2 == 0 ? 48_000_000.0 : 46_000_000.0) + (0.1 * i)},{i}")));

        FluentActions.Invoking(() => CsvSequences.ReadRowPerStep(file, "meter", ["x"], ["t"])).Should().Throw<CsvFormatException>();
    }

    private void Write(string header, IEnumerable<string> rows) => File.WriteAllLines(file, rows.Prepend(header));
}
