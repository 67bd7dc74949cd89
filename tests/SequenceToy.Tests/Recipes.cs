using System.Reflection;
using SequenceToy.Scaling;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests;

/// <summary>One of each optimizer, loss, schedule and scaler, and another with values that are not its defaults.</summary>
public static class Recipes
{
    /// <summary>Each family by its name.</summary>
    public static IReadOnlyDictionary<string, object[]> Families { get; } = new Dictionary<string, object[]>
    {
        [nameof(Optimizer)] = [.. Optimizer.All],
        [nameof(Loss)] = [.. Loss.All],
        [nameof(LearningRateSchedule)] = [.. LearningRateSchedule.All],
        [nameof(Scaler)] = [.. Scaler.All],
    };

    /// <summary>Each recipe as it is and, where it has values to set, varied.</summary>
    public static IEnumerable<T> WithVariations<T>(IEnumerable<T> recipes)
        where T : class => recipes.SelectMany(recipe => new[] { recipe, Varied(recipe) }).Distinct();

    /// <summary>A recipe with every value another: 0.25, 3, or the other of both.</summary>
    public static T Varied<T>(T recipe)
        where T : class
    {
        var varied = (T)Activator.CreateInstance(recipe.GetType())!;
        foreach (var property in recipe.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null))
        {
            property.SetValue(varied, property.GetValue(varied) switch
            {
                double => 0.25,
                int => 3,
                bool flag => !flag,
                var other => throw new NotSupportedException($"{property.Name} of {recipe} is {other}."),
            });
        }

        return varied;
    }
}
