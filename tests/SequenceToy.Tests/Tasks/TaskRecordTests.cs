using System.Text.Json;
using SequenceToy.Data;
using SequenceToy.Storage.Results;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Tests.Tasks;

/// <summary>Every task is a sealed record that is equal by its parameters, shows them all, and can be made again from them.</summary>
public sealed class TaskRecordTests
{
    public static TheoryData<string> Ids => [.. TaskCatalog.All.Select(entry => entry.Id)];

    [Fact]
    public void Types_AreAllTasksOfTheLibrary() =>
        TaskCatalog.Types.Should().BeEquivalentTo(typeof(ISequenceTask).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISequenceTask))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Type_IsASealedRecordWithoutSetters(string id)
    {
        var type = TaskCatalog.Find(id)!.Create().GetType();

        type.IsSealed.Should().BeTrue();
        type.GetMethod("<Clone>$").Should().NotBeNull("it is a record");
        type.GetProperties().Where(property => property.SetMethod is not null).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Parameters_AreThoseOfTheConstructor_EachWithItsProperty(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();
        var parameters = task.GetType().GetConstructors().Should().ContainSingle().Subject.GetParameters();

        task.Parameters.Keys.Should().Equal(parameters.Select(parameter => parameter.Name));
        foreach (var (name, value) in task.Parameters)
        {
            var property = task.GetType().GetProperty(char.ToUpperInvariant(name[0]) + name[1..]);
            property.Should().NotBeNull(name);
            property!.GetValue(task).Should().Be(value);
        }

        parameters.Where(parameter => !parameter.HasDefaultValue).Should().BeEmpty();
        task.ToString()!.Split('=').Should().HaveCount(parameters.Length + 1, "it says the parameters and nothing else");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Equals_SameParameters_AndNoOther(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();
        var same = VariedTasks.Make(task, task.Parameters);
        (_, _, _) = (same.Baseline, same.Notes, same.Generate(2, SeededRandom.ForSeed(1, RandomPurpose.Data)));

        same.Should().Be(task).And.NotBeSameAs(task);
        same.GetHashCode().Should().Be(task.GetHashCode());
        foreach (var parameter in task.Parameters.Keys)
        {
            var other = VariedTasks.With(task, parameter);
            other.Should().NotBe(task, parameter);
            other.Parameters.Where(pair => !Equals(pair.Value, task.Parameters[pair.Key])).Should().ContainSingle().Which.Key.Should().Be(parameter);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void SavedTask_AnyParameters_IsMadeAgainAsItWas(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();
        ISequenceTask[] tasks =
        [
            task, VariedTasks.Of(task), .. task.Parameters.Keys.Select(parameter => VariedTasks.With(task, parameter)), .. task.Conditions.Select(condition => condition.Task),
        ];
        foreach (var saved in tasks)
        {
            var json = JsonSerializer.Serialize(SavedTask.Of(saved), ResultContract.Options);
            var loaded = JsonSerializer.Deserialize<SavedTask>(json, ResultContract.Options)!.Resolve(given: null, "file", "place");

            loaded.Should().Be(saved);
            loaded.Generate(5, SeededRandom.ForSeed(3, RandomPurpose.Data)).Should().Equal(saved.Generate(5, SeededRandom.ForSeed(3, RandomPurpose.Data)));
        }
    }

    [Fact]
    public void SavedTask_WhatContradictsItsParameters_IsRefused()
    {
        var saved = SavedTask.Of(new Parity()) with { Features = 3 };

        FluentActions.Invoking(() => saved.Resolve(null, "file", "place")).Should().Throw<SafeTensorsFormatException>().WithMessage("file, place: *with 3 features*");
    }

    [Fact]
    public void SavedTask_AnotherTaskIsGiven_IsRefusedByItsParameters() =>
        FluentActions.Invoking(() => SavedTask.Of(new SumOfFirstTwo(steps: 4)).Resolve(new SumOfFirstTwo(steps: 5), "file", "place"))
            .Should().Throw<ArgumentException>().WithMessage("task must be *Steps = 4*it was *Steps = 5*").WithParameterName("task");

    [Fact]
    public void ToString_SaysTheParameters()
    {
        new Dyck(kinds: 2).ToString().Should().Be("Dyck { Kinds = 2, Depth = , Lengths = 1..25 }");
        new AlternatingBinary(repeatChance: 0.5).ToString().Should().Be("AlternatingBinary { Lengths = 2..12, RepeatChance = 0.5 }");
        new Reber().ToString().Should().Be("Reber { }");
    }

    [Fact]
    public void Parameters_TaskThatDoesNotShowThem_AreNone()
    {
        ISequenceTask task = new Hidden(3);
        ISequenceTask shown = new TwoSequences();

        task.Parameters.Should().BeEmpty();
        shown.Parameters.Should().Equal(new Dictionary<string, object?> { ["steps"] = 100, ["signalSteps"] = 3, ["noiseVariance"] = 0.2, ["signalNoiseVariance"] = 0.0 });
    }

    private sealed class Hidden : OwnTask
    {
        public Hidden(int factor) => Gives = (count, random) => Sums(count, random, factor);
    }
}
