use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;

use super::*;
use crate::log::{Nodes, Run, consistency, inclusion, leaf_hash, next_nodes};

fn leaf(index: u64) -> Vec<u8> {
    format!("entry {index}").into_bytes()
}

/// The nodes of a tree that grew in these steps, as the sequencer stores them.
fn grown(steps: &[u64]) -> Nodes {
    let (mut nodes, mut old) = (Nodes::default(), 0);
    for &new in steps {
        for index in old..new {
            nodes.put((0, index), leaf_hash(&leaf(index)));
        }
        for range in next_nodes(old, new) {
            for place in range.places {
                nodes.put((range.level, place), nodes.above(range.level, place).unwrap());
            }
        }
        old = new;
    }
    nodes
}

/// What another implementation makes of the same leaves.
fn outside(size: u64) -> Hash {
    let mut tree = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    (0..size).for_each(|index| tree.push(leaf(index)));
    tree.root().as_bytes().as_slice().try_into().unwrap()
}

fn made(nodes: &Nodes, runs: Option<Vec<Run>>) -> Vec<Hash> {
    runs.unwrap().into_iter().map(|run| nodes.hash(run).unwrap()).collect()
}

#[test]
fn every_root_and_proof_of_small_trees_is_right() {
    const MOST: u64 = 70;
    let nodes = grown(&[MOST]);
    let roots: Vec<Hash> = (0..=MOST).map(|size| nodes.hash(Run::whole(size)).unwrap()).collect();
    for size in 0..=MOST {
        assert_eq!(roots[size as usize], outside(size), "{size}");
        for index in 0..size {
            let proof = made(&nodes, inclusion(index, size));
            assert!(verify_inclusion(&leaf_hash(&leaf(index)), index, size, &proof, &roots[size as usize]));
            assert!(!verify_inclusion(&leaf_hash(b"another"), index, size, &proof, &roots[size as usize]));
        }
        for old in 0..=size {
            let proof = made(&nodes, consistency(old, size));
            let holds = |old_root, new_root| verify_consistency(old, size, old_root, new_root, &proof);
            assert!(holds(&roots[old as usize], &roots[size as usize]), "{old} {size}");
            assert!(!holds(&[9; 32], &roots[size as usize]) && (old == 0 || !holds(&roots[old as usize], &[9; 32])));
        }
        assert_eq!((inclusion(size, size), consistency(size + 1, size)), (None, None));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Over tiles and levels of tiles: however the log grew, proofs are made of stored nodes alone and hold; with one
    /// bit changed anywhere they do not.
    #[test]
    fn proofs_over_many_tiles_hold_and_altered_ones_do_not(
        mut sizes in proptest::collection::vec(1_u64..70_000, 2..4),
        index: u64, flip: u8, which: prop::sample::Index,
    ) {
        sizes.sort_unstable();
        let nodes = grown(&sizes);
        let (old, size) = (sizes[0], sizes[sizes.len() - 1]);
        let root = |size| nodes.hash(Run::whole(size)).unwrap();
        prop_assert_eq!(root(size), outside(size));
        let index = index % size;
        let mut proof = made(&nodes, inclusion(index, size));
        let hash = leaf_hash(&leaf(index));
        prop_assert!(verify_inclusion(&hash, index, size, &proof, &root(size)));
        prop_assert!(!verify_inclusion(&hash, index ^ 1, size, &proof, &root(size)));
        if !proof.is_empty() {
            let place = which.index(proof.len());
            proof[place][usize::from(flip) % 32] ^= 1 << (flip % 8);
            prop_assert!(!verify_inclusion(&hash, index, size, &proof, &root(size)));
        }
        let mut proof = made(&nodes, consistency(old, size));
        prop_assert!(verify_consistency(old, size, &root(old), &root(size), &proof));
        prop_assert!(proof.len() < 40);
        if !proof.is_empty() {
            let place = which.index(proof.len());
            proof[place][usize::from(flip) % 32] ^= 1 << (flip % 8);
            prop_assert!(!verify_consistency(old, size, &root(old), &root(size), &proof));
            proof.pop();
            prop_assert!(!verify_consistency(old, size, &root(old), &root(size), &proof));
        }
    }

    #[test]
    fn no_sizes_and_hashes_are_too_strange(
        old: u64, new: u64, hashes in proptest::collection::vec(any::<Hash>(), 0..70),
    ) {
        prop_assert!(!verify_inclusion(&[1; 32], old, new, &hashes, &[2; 32]));
        prop_assert!(!verify_consistency(old, new, &[1; 32], &[2; 32], &hashes));
        prop_assert!(inclusion(old, new).is_none_or(|runs| runs.len() <= 64));
    }
}
