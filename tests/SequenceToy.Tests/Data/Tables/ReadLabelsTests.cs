using SequenceToy.Data;

namespace SequenceToy.Tests.Data.Tables;

/// <summary>Labels become classes and one-hot features; their names are kept.</summary>
public sealed class ReadLabelsTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void ReadRowPerSequence_TargetOfText_IsTheClassInOrderOfFirstAppearance()
    {
        Write("a,b,kind\n1,2,dog\n3,4,cat\n5,6,dog\n");

        var data = CsvSequences.ReadRowPerSequence(file, ["a", "b"], ["kind"]);

        data.Target.Should().Be(TargetSpec.Classes(["dog", "cat"]));
        data.Select(sample => sample.Target[0]).Should().Equal(0, 1, 0);
        data.Target.NameOf(1).Should().Be("cat");
    }

    [Fact]
    public void ReadRowPerSequence_NamedClasses_TakesTheirOrderAndRefusesOthers()
    {
        Write("a,kind\n1,dog\n3,cat\n5,owl\n");

        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a"], ["kind"], TargetSpec.Classes(["cat", "dog"])))
            .Should().Throw<CsvFormatException>().WithMessage("*line 4, column 2 'kind': must be one of the classes cat, dog; it was 'owl'.");
        CsvSequences.ReadRowPerSequence(file, ["a"], ["kind"], TargetSpec.Classes(["owl", "cat", "dog"])).Select(sample => sample.Target[0])
            .Should().Equal(2, 1, 0);
        FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a"], ["kind"], TargetSpec.Class(2)))
            .Should().Throw<CsvFormatException>().WithMessage("*must have 2 labels*it had 3: dog, cat, owl*");
    }

    [Fact]
    public void ReadRowPerSequence_ClassesFromOne_AreNamedByTheirNumbers()
    {
        Write("a,kind\n1,3\n3,1\n5,2\n");

        var data = CsvSequences.ReadRowPerSequence(file, ["a"], ["kind"], TargetSpec.Class(3));

        data.Target.Names.Should().Equal("1", "2", "3");
        data.Select(sample => sample.Target[0]).Should().Equal(2, 0, 1);
    }

    [Fact]
    public void ReadRowPerSequence_OneHotAnswers_AreTheClass()
    {
        Write("a,cat,dog,owl\n1,0,1,0\n2,0,0,1\n");

        var data = CsvSequences.ReadRowPerSequence(file, ["a"], ["cat", "dog", "owl"], TargetSpec.Class(3));

        data.Target.Names.Should().Equal("cat", "dog", "owl");
        data.Select(sample => sample.Target[0]).Should().Equal(1, 2);
    }

    [Theory]
    [InlineData("0,0,0", "column 2 'cat'", "all were 0")]
    [InlineData("0,1,1", "column 4 'owl'", "'1'")]
    [InlineData("0,2,0", "column 3 'dog'", "'2'")]
    public void ReadRowPerSequence_AnswersThatAreNotOneHot_AreRefused(string answers, params string[] parts)
    {
        Write($"a,cat,dog,owl\n1,0,1,0\n2,{answers}\n");

        var message = FluentActions.Invoking(() => CsvSequences.ReadRowPerSequence(file, ["a"], ["cat", "dog", "owl"], TargetSpec.Class(3)))
            .Should().Throw<CsvFormatException>().Which.Message;
        parts.Append("line 3").Should().OnlyContain(part => message.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void ReadRowPerStep_InputOfText_IsOneHotWithNames()
    {
        Write("id,x,color,y\na,1,red,10\na,2,blue,20\nb,3,red,30\nb,4,green,40\n");

        var data = CsvSequences.ReadRowPerStep(file, "id", ["x", "color"], ["y"]);

        data.Features.Should().Be(4);
        data.FeatureNames.Should().Equal("x", "color = red", "color = blue", "color = green");
        data.Target.Names.Should().Equal("y");
        data[1].Input.Should().Equal(3, 1, 0, 0, 4, 0, 0, 1);
    }

    [Fact]
    public void ReadRowPerSequence_StepsOfText_ShareTheirLabels()
    {
        Write("x1,k1,x2,k2,y\n1,a,2,b,0\n3,b,4,c,1\n");

        var data = CsvSequences.ReadRowPerSequence(file, ["x1", "k1", "x2", "k2"], ["y"], features: 2);

        data.FeatureNames.Should().Equal("x", "k = a", "k = b", "k = c");
        data[1].Input.Should().Equal(3, 0, 1, 0, 4, 0, 0, 1);
    }

    [Fact]
    public void Read_OtherFileLikeTheTrainingData_TakesItsLabelsOrRefusesByName()
    {
        Write("id,color,kind\na,red,dog\nb,blue,cat\n");
        var training = CsvSequences.ReadRowPerStep(file, "id", ["color"], ["kind"]);
        Write("id,color,kind\na,blue,cat\nb,red,dog\n");

        var test = CsvSequences.ReadRowPerStep(file, "id", ["color"], ["kind"], like: training);
        var other = CsvSequences.ReadRowPerStep(file, "id", ["color"], ["kind"]);

        test.InputColumns.Should().Equal(training.InputColumns);
        test[0].Should().Be(new Sample(Sequence.FromSteps([0f, 1f]), [1]));
        FluentActions.Invoking(() => SequenceExperiment.For(training).WithTestData(other)).Should().Throw<ArgumentException>().WithMessage("*dog, cat*cat, dog*");
        CsvSequences.ReadInputsFor(file, training.InputColumns!, "id").Should().Equal(test.Select(sample => sample.Input));
        Write("id,color\na,blue\nb,pink\n");
        FluentActions.Invoking(() => CsvSequences.ReadInputsFor(file, training.InputColumns!, "id")).Should().Throw<CsvFormatException>()
            .WithMessage("*line 3, column 2 'color': must be a label of the training data (red, blue); it was 'pink'.");
    }

    [Fact]
    public void ReadRowPerStep_TimesAmongTheInputs_GiveTheChosenFeatures()
    {
        Write("id,t,y\na,2024-01-01,1\na,2024-01-02,2\na,2024-01-03,3\n");

        FluentActions.Invoking(() => CsvSequences.ReadRowPerStep(file, "id", ["t"], ["y"])).Should().Throw<CsvFormatException>().WithMessage("*'t'*TimeFeatures*");
        var elapsed = CsvSequences.ReadRowPerStep(file, "id", ["t"], ["y"], options: new() { TimeFeatures = TimeFeatures.Elapsed });
        elapsed.FeatureNames.Should().Equal("t (days elapsed)");
        elapsed[0].Input.Should().Equal(0, 1, 2);

        var calendar = CsvSequences.ReadRowPerStep(file, "id", ["t"], ["y"], options: new() { TimeFeatures = TimeFeatures.Calendar });
        calendar.FeatureNames.Should().Equal("t (year, sine)", "t (year, cosine)", "t (week, sine)", "t (week, cosine)");
        calendar[0].Input.Values[..8].ToArray().Should().Equal(0, 1, 0, 1, (float)Math.Sin(Math.Tau / 366), (float)Math.Cos(Math.Tau / 366), (float)Math.Sin(Math.Tau / 7), (float)Math.Cos(Math.Tau / 7));
    }

    [Fact]
    public void ReadRowPerStep_MissingValues_AreTreatedWithinTheirSequence()
    {
        Write("id,x,y\na,1,10\na,,20\nb,3,\nb,5,40\n");
        CsvOptions With(MissingValues missing) => new() { Missing = missing };

        FluentActions.Invoking(() => CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"])).Should().Throw<CsvFormatException>()
            .WithMessage("*line 3, column 2 'x'*missing*--missing*");
        CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"], options: With(MissingValues.DropRow)).Should().Equal(new Sample([1], [10]), new Sample([3, 5], [40]));
        CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"], options: With(MissingValues.FillPrevious)).Should().Equal(new Sample([1, 1], [20]), new Sample([3, 5], [40]));
        CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"], options: With(MissingValues.FillMean)).Should().Equal(new Sample([1, 3], [20]), new Sample([3, 5], [40]));

        var masked = CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"], TargetSpec.Number(placement: TargetPlacement.EveryStep), With(MissingValues.Mask));
        masked.FeatureNames.Should().Equal("x", "x is missing");
        masked[0].Input.Should().Equal(1, 0, 3, 1);
        masked[1].Mask.Should().Equal(false, true);
        Write("id,x\nc,\n");
        CsvSequences.ReadInputsFor(file, masked.InputColumns!, "id").Should().Equal(Sequence.FromSteps([3f, 1f]));
    }

    [Fact]
    public void ReadRowPerStep_MissingInTheFirstStep_HasNoPrevious()
    {
        Write("id,x,y\na,1,10\nb,,20\n");

        FluentActions.Invoking(() => CsvSequences.ReadRowPerStep(file, "id", ["x"], ["y"], options: new() { Missing = MissingValues.FillPrevious }))
            .Should().Throw<CsvFormatException>().WithMessage("*line 3, column 2 'x'*first step*");
    }

    private void Write(string text) => File.WriteAllText(file, text);
}
