//! Chains of any depth, and what is no chain.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::ids::SubprocessorId;

fn id(number: usize) -> SubprocessorId {
    SubprocessorId(Uuid::from_u128(number as u128))
}

fn chain(rows: &[(usize, Option<usize>)]) -> Chain {
    Chain::new(rows.iter().map(|(entry, below)| (id(*entry), below.map(id))))
}

#[test]
fn a_list_shows_each_below_the_one_that_engages_it() {
    let chain = chain(&[(4, Some(2)), (1, None), (2, Some(1)), (3, None), (5, Some(1))]);
    assert_eq!(chain.faults(), []);
    let listed: Vec<_> = chain.in_order().collect();
    assert_eq!(listed, [(id(1), 1), (id(2), 2), (id(4), 3), (id(5), 2), (id(3), 1)]);
    assert_eq!(chain.above(id(4)).collect::<Vec<_>>(), [id(2), id(1)]);
    assert_eq!(chain.below(id(1)).collect::<Vec<_>>(), [id(2), id(4), id(5)]);
    assert_eq!(chain.below(id(3)).count(), 0);
    assert_eq!((chain.depth(id(4)), chain.depth(id(9))), (Some(3), None));
    assert_eq!(chain.below(id(9)).count() + chain.above(id(9)).count(), 0);
}

#[test]
fn a_cycle_names_its_members_and_hides_nobody() {
    let chain = chain(&[(1, Some(3)), (2, Some(1)), (3, Some(2)), (4, Some(2)), (5, Some(5))]);
    assert_eq!(chain.faults(), [ChainFault::Cycle(vec![id(1), id(3), id(2)]), ChainFault::Cycle(vec![id(5)])]);
    assert_eq!(chain.in_order().count(), 5);
    assert_eq!(chain.above(id(4)).collect::<Vec<_>>(), [id(2)]);
}

#[test]
fn who_stands_below_nobody_known_stands_below_the_tenant() {
    let chain = chain(&[(1, Some(9)), (1, None), (2, Some(1))]);
    let missing = ChainFault::ParentMissing { entry: id(1), below: id(9) };
    assert_eq!(chain.faults(), [ChainFault::Twice(id(1)), missing.clone()]);
    assert_eq!(chain.depth(id(2)), Some(2));
    assert_eq!(chain.may_stand_below(id(1), id(9)), Err(missing));
}

#[test]
fn nobody_comes_to_stand_below_itself() {
    let chain = chain(&[(1, None), (2, Some(1)), (3, Some(2)), (4, None)]);
    assert_eq!(chain.may_stand_below(id(1), id(3)), Err(ChainFault::Cycle(vec![id(1), id(3), id(2)])));
    assert_eq!(chain.may_stand_below(id(1), id(1)), Err(ChainFault::Cycle(vec![id(1)])));
    assert_eq!(chain.may_stand_below(id(3), id(4)), Ok(()));
    assert_eq!(chain.may_stand_below(id(7), id(3)), Ok(()), "a new entry");
}

#[test]
fn a_chain_may_be_as_deep_as_it_is_long() {
    let deep = Chain::new((0..100_000).map(|at: usize| (id(at), at.checked_sub(1).map(id))));
    assert_eq!(deep.depth(id(99_999)), Some(100_000));
    assert_eq!(deep.below(id(0)).count(), 99_999);
    let circle = Chain::new((0..100_000).map(|at: usize| (id(at), Some(id((at + 1) % 100_000)))));
    assert!(matches!(circle.faults(), [ChainFault::Cycle(members)] if members.len() == 100_000));
}

#[test]
fn four_things_have_to_be_known_of_every_link() {
    assert_eq!(missing(&Profile::default()).into_iter().collect::<Vec<_>>(), Lack::ALL);
    let known = Profile {
        name: "Nordsky AS".into(),
        addresses: vec![Address { lines: "Fjordgata 1".into(), country: "NO".into() }],
        contact: Person { name: "Ida Kvist".into(), email: "ida@nordsky.example".into(), ..Person::default() },
        work: vec![Work { processing: "Hosting".into(), ..Work::default() }],
        ..Profile::default()
    };
    assert!(missing(&known).is_empty());
    let unreachable = Person { email: String::new(), ..known.contact.clone() };
    assert_eq!(missing(&Profile { contact: unreachable, ..known.clone() }), [Lack::Contact].into());
    let wordless = vec![known.work[0].clone(), Work { service: "Sendo".into(), ..Work::default() }];
    assert_eq!(missing(&Profile { work: wordless, ..known }), [Lack::Description].into());
}

proptest! {
    /// Whatever entries say, a chain holds each once, after the one above it and one deeper, and names every cycle.
    #[test]
    fn a_chain_holds_every_entry(below in proptest::collection::vec(proptest::option::of(0usize..24), 0..20)) {
        let chain = Chain::new(below.iter().enumerate().map(|(at, below)| (id(at), below.map(id))));
        let order: Vec<_> = chain.in_order().collect();
        prop_assert_eq!(order.len(), below.len());
        for (at, (entry, depth)) in order.iter().enumerate() {
            let above: Vec<_> = chain.above(*entry).collect();
            prop_assert_eq!(above.len() + 1, *depth);
            if let Some(parent) = above.first() {
                let position = order.iter().position(|(other, _)| other == parent).unwrap();
                prop_assert!(position < at);
                prop_assert!(chain.below(*parent).any(|one| one == *entry));
            }
            let whole = order.iter().filter(|(one, _)| chain.above(*one).any(|above| above == *entry)).count();
            prop_assert_eq!(chain.below(*entry).count(), whole);
        }
        let in_circle = |at: usize| {
            let steps = std::iter::successors(below[at], |next| below.get(*next).copied().flatten());
            steps.take(below.len()).any(|next| next == at)
        };
        let mut named: Vec<_> = chain.faults().iter().filter_map(|fault| match fault {
            ChainFault::Cycle(members) => Some(members.clone()),
            _ => None,
        }).flatten().collect();
        named.sort_unstable();
        prop_assert_eq!(named, (0..below.len()).filter(|at| in_circle(*at)).map(id).collect::<Vec<_>>());
    }

    /// What may stand below another makes no cycle, and what may not would.
    #[test]
    fn a_move_that_is_allowed_makes_no_cycle(
        below in proptest::collection::vec(proptest::option::of(0usize..12), 1..12), entry in 0usize..12, to in 0usize..12,
    ) {
        let tree: Vec<_> = below.iter().enumerate().map(|(at, below)| (at, below.filter(|below| *below < at))).collect();
        let (entry, to) = (entry % tree.len(), to % tree.len());
        let allowed = chain(&tree).may_stand_below(id(entry), id(to)).is_ok();
        let moved: Vec<_> = tree.iter().map(|(at, below)| (*at, if *at == entry { Some(to) } else { *below })).collect();
        prop_assert_eq!(chain(&moved).faults().is_empty(), allowed);
    }
}
